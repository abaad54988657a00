/** Something on the screen that can be pressed or typed into, by the name that a screen reader says. */
export interface OnScreen {
  name: string;
  /** What it stands under, where that has a name. */
  under: string;
  isField: boolean;
  element: HTMLElement;
}

const pressable =
  'button, a[href], [role="button"], [role="tab"], [role="switch"], input:not([type="hidden"], [type="file"]), textarea';
/** Where the desk has its screens and what opens beside them; the rail, the bar and the line below have their own. */
const places = '#root main, #root aside';
/** A list that scrolls is gone through by its own keys. */
const lists = '[role="gridcell"], [role="option"], [role="application"]';
const longest = 240;
const patienceMs = 5000;

/** All that can be pressed on the screen as it is now, in its order; of two with one name under one heading the first. */
export function readScreen(): OnScreen[] {
  const found = new Map<string, OnScreen>();
  for (const place of document.querySelectorAll(places))
    for (const element of place.querySelectorAll<HTMLElement>(pressable)) read(element, found);
  return [...found.values()];
}

function read(element: HTMLElement, found: Map<string, OnScreen>): void {
  if (!element.checkVisibility() || element.closest(`[aria-hidden="true"], ${lists}`) !== null) return;
  if (element.matches(':disabled, [aria-disabled="true"], [readonly]:not([aria-haspopup])')) return;
  const name = nameOf(element);
  if (name === '') return;
  const under = underOf(element);
  const key = `${under}\n${name}`;
  if (!found.has(key)) found.set(key, { name, under, isField: isField(element), element });
}

/** A choice, such as a box that is ticked, is pressed; where letters go one types. */
function isField(element: HTMLElement): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(element.type);
}

function nameOf(element: HTMLElement): string {
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  const says = [
    element.getAttribute('aria-label'),
    textOfIds(element.getAttribute('aria-labelledby')),
    labels ? [...(element.labels ?? [])].map(textOf).join(' ') : textOf(element),
    element.title,
  ].find((text) => text !== null && text.trim() !== '');
  return shorten(says ?? '');
}

function underOf(element: HTMLElement): string {
  const around = element.parentElement?.closest('section, form, aside, [role="radiogroup"], [role="group"]');
  if (around === null || around === undefined) return '';
  const by = around.getAttribute('aria-labelledby');
  // That it is on this screen is said already.
  if (by !== null && document.getElementById(by)?.tagName === 'H1') return '';
  return shorten(around.getAttribute('aria-label') ?? textOfIds(by) ?? '');
}

/** What stands in its parts, such as a word and a number, with a space between. */
function textOf(element: Element): string {
  const texts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) texts.push(walker.currentNode.nodeValue ?? '');
  return texts.join(' ');
}

function textOfIds(ids: string | null): string | null {
  if (ids === null) return null;
  return ids
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** Does what a click on it does, with the keyboard there too; what was made anew since is the same. */
export function press(wanted: OnScreen): void {
  const same = readScreen().find(({ name, under }) => name === wanted.name && under === wanted.under);
  const { element, isField: typed } = same ?? wanted;
  element.scrollIntoView({ block: 'nearest' });
  element.focus();
  if (!typed || element.getAttribute('aria-haspopup') === 'listbox') element.click();
}

/**
 * Presses one after the other what has these names, each once it is on the screen; what leads to one that is there
 * already is left out. The last may be a heading, which is gone to. Ends where nothing of it comes.
 */
export async function pressInTurn(names: readonly string[]): Promise<void> {
  const found = await waitForLast(names);
  if (found === null) return;
  press(found.next);
  const left = names.slice(found.at + 1);
  if (left.length > 0) await pressInTurn(left);
}

interface Found {
  at: number;
  next: OnScreen;
}

function waitForLast(names: readonly string[]): Promise<Found | null> {
  return new Promise((resolve) => {
    const end = (found: Found | null): void => {
      watching.disconnect();
      clearTimeout(timer);
      resolve(found);
    };
    const look = (): void => {
      const found = findLast(names);
      if (found !== null) end(found);
    };
    const watching = new MutationObserver(look);
    const timer = setTimeout(end, patienceMs, null);
    watching.observe(document.body, { childList: true, subtree: true, attributes: true });
    look();
  });
}

function findLast(names: readonly string[]): Found | null {
  const screen = readScreen();
  for (const [at, name] of [...names.entries()].toReversed()) {
    const next = screen.find((each) => isCalled(each, name)) ?? headingOf(name);
    if (next !== undefined) return { at, next };
  }
  return null;
}

/** A tab may have a number behind its name, and a button say more behind a point. */
function isCalled({ name, element }: OnScreen, wanted: string): boolean {
  const more = element.role === 'tab' ? ' ' : ' · ';
  return name === wanted || name.startsWith(wanted + more);
}

function headingOf(name: string): OnScreen | undefined {
  const all = document.querySelectorAll<HTMLElement>('#root main h2[tabindex]');
  const element = [...all].find((heading) => heading.textContent === name);
  return element && { name, under: '', isField: true, element };
}
