const tabbable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex="-1"])';
/** What opens and closes gives the focus back itself; this waits until that is done, in ms. */
const settleMs = 60;
/** A screen that is being loaded takes the focus when it is there. */
const patienceMs = 1000;

/** What had the focus, and where one would look for it when it is gone. */
interface Held {
  element: Element;
  /** From the closest on. */
  around: Element[];
  /** What the keyboard would reach next from it, then what before it. */
  beside: Element[];
  /** All that the keyboard could reach then. */
  known: WeakSet<Element>;
  /** What had the focus before, where this is in a part that opened over everything. */
  before: Held | null;
}

/**
 * Keeps the keyboard where it was when what had the focus is taken away or can no longer be pressed: it goes to what
 * stood beside it, else to the title of the screen. Without this it would begin anew at the top of the window.
 */
export function keepFocus(): void {
  let held: Held | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) held = hold(target, held);
  });
  const look = (since: number): void => {
    if (held === null || isElsewhere(held)) return;
    // What could not be pressed for a moment, as a button whose work is already over, has it again.
    const next = canTake(held.element) ? held.element : nextTo(held);
    if (next !== null) next.focus();
    else if (performance.now() - since < patienceMs) timer = setTimeout(look, settleMs, since);
  };
  new MutationObserver(() => {
    if (held === null || isElsewhere(held) || !isTaken(held)) return;
    clearTimeout(timer);
    timer = setTimeout(look, settleMs, performance.now());
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
}

function hold(element: Element, last: Held | null): Held {
  const around: Element[] = [];
  for (let up = element.parentElement; up !== null; up = up.parentElement) around.push(up);
  const all = [...document.querySelectorAll(tabbable)];
  const at = all.indexOf(element);
  const beside = [
    ...all.slice(at + 1, at + 4),
    ...all.slice(Math.max(0, at - 3), Math.max(0, at)).toReversed(),
  ];
  const isOver = element.closest('main') === null;
  return { element, around, beside, known: new WeakSet(all), before: isOver ? (last?.before ?? last) : null };
}

function isTaken({ element }: Held): boolean {
  return !element.isConnected || element.matches(':disabled');
}

/** Whether something else has the focus. That what had it can no longer have it shows some moments later. */
function isElsewhere({ element }: Held): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && activeElement !== element;
}

function canTake(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.isConnected &&
    !element.matches(':disabled') &&
    element.checkVisibility()
  );
}

/**
 * The closest to where it was, on the same screen: the same made anew, what came in its place, else what stood beside
 * it. Null while there is none yet.
 */
function nextTo({ element, around, beside, known, before }: Held): HTMLElement | null {
  const main = document.querySelector('main');
  const goneNotice = around.some((up) => up.role === 'alert' && !up.isConnected);
  for (const up of goneNotice ? [] : around) {
    if (up === main || up === document.body) break;
    if (!up.isConnected) continue;
    const within = [...up.querySelectorAll(tabbable)];
    const came = within.filter((each) => !known.has(each));
    const inOrder = [
      ...came.filter((each) => signsOf(each) === signsOf(element)),
      ...fieldsLast(came),
      ...fieldsLast(beside.filter((each) => up.contains(each))),
      ...fieldsLast(within),
    ];
    const found = inOrder.find(canTake);
    if (found !== undefined) return found;
  }
  if (before !== null && canTake(before.element)) return before.element;
  return (main ?? document).querySelector('h1');
}

/** In a field the keys that stand for themselves would be typed. */
function fieldsLast(elements: Element[]): Element[] {
  const isField = (element: Element): boolean => element.matches('input, textarea');
  return [...elements.filter((each) => !isField(each)), ...elements.filter(isField)];
}

/** What it says and does: the same for one that was made anew. */
function signsOf(element: Element): string {
  const { tagName, textContent } = element;
  return [tagName, element.getAttribute('value'), element.getAttribute('aria-label'), textContent].join();
}
