import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Words, wordsIn } from '../../src/words/index.ts';
import type { TestWindow } from './window.ts';

export const passphrase = 'empat kata sandi acak';

type Key = Parameters<Words['say']>[0];

/** A window as a person has it, of the app of this checkout or of an installed one. */
type AnyWindow = Pick<TestWindow, 'page' | 'folder' | 'answerDialog'>;

/** What a person does in a window, in one language. */
export class Person {
  readonly page: Page;
  readonly window: AnyWindow;
  private readonly words: Words;

  constructor(window: AnyWindow, language: 'id' | 'en') {
    this.window = window;
    this.page = window.page;
    this.words = wordsIn(language);
  }

  say(key: Key, params: Record<string, string | number> = {}): string {
    return this.words.say(key, params);
  }

  /** Presses what is there to be pressed. */
  async act(on: Locator): Promise<void> {
    await on.click();
  }

  /** Writes into a field, in place of what is in it. */
  async write(field: Locator, text: string): Promise<void> {
    await field.fill(text);
  }

  async press(key: Key, params: Record<string, string | number> = {}): Promise<void> {
    await this.act(this.page.getByRole('button', { name: this.say(key, params), exact: true }).first());
  }

  async type(key: Key, text: string): Promise<void> {
    await this.write(this.page.getByLabel(this.say(key)).first(), text);
  }

  /** Chooses a file or folder in the dialog of the system, and waits until the window has it. */
  async choosePath(path: string): Promise<void> {
    await this.window.answerDialog([path]);
    await this.press('path.choose');
    await this.page.getByText(path, { exact: true }).first().waitFor();
  }

  /** Makes a locker in the window's folder and types the recovery code back. */
  async createLocker(
    name: string,
    look: (step: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    await look('welcome');
    await this.press('welcome.create');
    await this.type('create.name', name);
    await this.choosePath(this.window.folder);
    await look('create-place');
    await this.press('create.next');
    await this.type('create.officer', 'Sari Contoh');
    await this.type('create.agency', 'Bawaslu Kabupaten Contoh');
    // Entries for what is opened are made where a test is about them.
    await this.page.getByRole('checkbox', { name: this.say('viewings.record') }).uncheck();
    await look('create-officer');
    await this.press('create.next');
    await this.type('locker.passphrase', passphrase);
    await this.type('passphrase.again', passphrase);
    await look('create-passphrase');
    await this.press('create.do');
    await this.page.getByRole('heading', { name: this.say('code.title') }).waitFor();
    const groups = await this.page.getByLabel(this.say('code.name')).first().locator('li').allTextContents();
    await look('recovery-code');
    await this.press('code.kept');
    await this.page.getByRole('heading', { name: this.say('code.type-title') }).waitFor();
    for (const [at, group] of groups.entries()) {
      const field = this.page.getByLabel(this.say('code.group', { group: at + 1 }));
      if (await field.isVisible()) await this.write(field, group);
    }
    await look('type-code-back');
    await this.press('code.finish');
    await this.page.getByRole('navigation').first().waitFor();
  }

  /** Opens a new case and its page. */
  async openCase(number: string, title: string): Promise<void> {
    await this.press('cases.new');
    await this.type('cases.number', number);
    await this.type('cases.title', title);
    await this.press('cases.open');
    await this.page.getByRole('heading', { name: number }).first().waitFor();
  }

  /** Captures an address into the case that is open, and waits until it is in its list. */
  async capture(address: string, items: number): Promise<void> {
    await this.tab('case.items');
    const field = this.page.getByRole('textbox', { name: this.say('items.capture-label') });
    await this.write(field, address);
    await field.press('Enter');
    await this.seesItems(items);
  }

  async seesItems(count: number): Promise<void> {
    const text = this.say('items.count', { count });
    await this.page.getByText(text, { exact: true }).first().waitFor({ timeout: 60_000 });
  }

  /** Brings a file into the case that is open, by the button. */
  async bringIn(
    path: string,
    items: number,
    look: (step: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    await this.window.answerDialog([path]);
    await this.press('items.bring-in');
    await this.type('bring-in.from', 'Warga Contoh');
    const where = this.page.getByRole('textbox', { name: this.say('bring-in.where'), exact: true });
    await this.write(where, 'Balai Desa Contoh');
    await this.press('bring-in.today');
    await look('bring-in');
    await this.press('bring-in.start', { count: 1 });
    await this.press('bring-in.close');
    await this.seesItems(items);
  }

  async tab(key: Key): Promise<void> {
    await this.page
      .getByRole('tab', { name: this.say(key) })
      .first()
      .click();
  }

  /** Waits until a place has the keyboard. */
  async hasKeyboard(place: Locator): Promise<void> {
    await place.and(this.page.locator(':focus')).waitFor();
  }

  /** Waits until what was typed is kept. */
  async saved(): Promise<void> {
    await this.page.keyboard.press('Tab');
    await this.page.getByText(this.say('typed.as-saved'), { exact: true }).first().waitFor();
  }

  /** Closes what is said in the corner, which would go by itself only after seconds. */
  async putAlertsAway(): Promise<void> {
    const alerts = this.page.getByRole('alert');
    const closing = alerts.getByRole('button', { name: this.say('bring-in.close'), exact: true });
    await expect
      .poll(
        async () => {
          // One that goes by itself meanwhile is nothing to wait for.
          await closing.evaluateAll((buttons) => {
            for (const button of buttons) button.dispatchEvent(new Event('click', { bubbles: true }));
          });
          return alerts.count();
        },
        { timeout: 20_000 },
      )
      .toBe(0);
  }

  /** Marks a part of the picture that is open, by drawing and by keys, and writes what is to be seen there. */
  async mark(note: string): Promise<void> {
    await this.press('mark.begin');
    const frame = this.page.getByRole('application', { name: this.say('mark.frame') });
    const before = await frame.boundingBox();
    await this.page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await frame.boundingBox())?.width).toBeGreaterThan(before?.width ?? 0);
    await this.drawFrame(frame);
    await this.page.keyboard.type(note);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('img', { name: this.say('mark.number', { number: 1, text: note }) }).waitFor();
  }

  /** Draws the frame anew, half as wide and high, and leaves it so. */
  protected async drawFrame(frame: Locator): Promise<void> {
    const { x, y, width, height } = (await frame.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
    await this.page.mouse.up();
    await expect
      .poll(async () => Math.round((await frame.boundingBox())?.width ?? 0))
      .toBe(Math.round(width / 2));
  }

  /** Moves the first of two exhibits down by keys, and drags it back. */
  async orderExhibits(): Promise<void> {
    const list = this.page.getByRole('list', { name: this.say('case.exhibits') });
    const labels = async (wanted: string[]): Promise<void> => {
      const fields = list.getByRole('textbox', { name: /^Label/ });
      await expect
        .poll(async () => Promise.all((await fields.all()).map((field) => field.inputValue())))
        .toEqual(wanted);
    };
    const title = this.page.getByRole('textbox', { name: this.say('exhibits.title-of', { label: 'P-1' }) });
    await this.goInto(title);
    await this.page.keyboard.press('Alt+ArrowDown');
    await labels(['P-2', 'P-1']);
    const focused = this.page.locator(':focus');
    expect(await focused.getAttribute('aria-label')).toBe(this.say('exhibits.title-of', { label: 'P-1' }));
    await this.moveFirst(list);
    await labels(['P-1', 'P-2']);
    // Pressed faster than the core keeps them: the order is where the last of them left it.
    await this.goInto(title);
    for (const key of ['Alt+ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowDown', 'Alt+ArrowUp']) {
      await this.page.keyboard.press(key);
    }
    await labels(['P-1', 'P-2']);
  }

  /** Moves the second of two exhibits before the first. */
  protected async moveFirst(list: Locator): Promise<void> {
    await list.locator('[data-handle]').nth(1).dragTo(list.getByRole('listitem').first());
  }

  /** Has the focus in a field. */
  protected async goInto(field: Locator): Promise<void> {
    await field.focus();
  }

  /** Presses an entry of the rail, and waits for its screen as a person does: the one before may stand a moment longer. */
  async goTo(key: Key): Promise<void> {
    const entry = this.page.getByRole('navigation').getByRole('button', { name: this.say(key) });
    await this.act(entry.first());
    const screen = key.replace('rail.', '');
    if (screen !== 'lock') await this.page.locator(`[data-screen="${screen}"]`).waitFor();
  }

  /** Does something by its name, from wherever one is. */
  async inPalette(key: Key): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const palette = this.page.getByRole('dialog', { name: this.say('palette.placeholder') });
    await palette.waitFor();
    await this.page.keyboard.type(this.say(key));
    await palette.getByText(this.say(key), { exact: true }).first().click();
    await palette.waitFor({ state: 'detached' });
  }

  /** What a screen reader finds to press on the screen, and the palette has not; as text. */
  async missingInPalette(screen: string): Promise<string[]> {
    const heard = await this.page.locator('main').ariaSnapshot();
    const named = [...heard.matchAll(/- '?(?:button|tab|radio|checkbox|switch) "([^"\n]+)"(.*)/g)];
    const names = named.flatMap(([, name = '', state = '']) => (state.includes('[disabled]') ? [] : [name]));
    await this.page.keyboard.press('Control+k');
    const palette = this.page.getByRole('dialog', { name: this.say('palette.placeholder') });
    await palette.waitFor();
    const bare = (text: string | null): string => (text ?? '').replace(/\s|''/g, '');
    const missing = async (): Promise<string[]> => {
      const offered = bare(await palette.textContent());
      return names.filter((name) => !offered.includes(bare(name))).map((name) => `${screen}: ${name}`);
    };
    await expect
      .poll(missing, { timeout: 5000 })
      .toEqual([])
      .catch(() => undefined);
    const left = await missing();
    await this.page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });
    expect(names.length, `${screen} has something to press`).toBeGreaterThan(0);
    return left;
  }

  /** Selects an item of the list by its title and makes it an exhibit with the keyboard. */
  async makeExhibit(title: string, label: string): Promise<void> {
    await this.select(title);
    await this.page.keyboard.press('e');
    await this.page.getByText(this.say('items.made-exhibit', { label })).first().waitFor();
  }

  /** Selects the item of that title in the list. */
  protected async select(title: string): Promise<void> {
    await this.page.getByText(title).first().click();
  }

  /** Seals the bundle of the case that is open; gives the number to read out. */
  async handOver(
    out: string,
    look: (step: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<string> {
    await this.press('case.hand-over');
    await look('hand-over-what');
    await this.press('hand-over.next');
    await this.type('hand-over.to', 'Majelis Pemeriksa');
    await this.type('hand-over.why', 'Sidang pertama');
    await look('hand-over-whom');
    await this.press('hand-over.next');
    await this.choosePath(out);
    await look('hand-over-seal');
    await this.press('hand-over.seal');
    await this.page.getByText(this.say('hand-over.done')).first().waitFor({ timeout: 60_000 });
    await look('hand-over-done');
    const text = await this.page.locator('main').innerText();
    return /(?:[0-9a-f]{4}\s+){15}[0-9a-f]{4}/.exec(text)?.[0].replace(/\s/g, '') ?? '';
  }

  /** Goes to where a bundle is checked; the result of the last one, which is found there again, is put away. */
  async goToVerify(): Promise<void> {
    await this.goTo('rail.verify');
    const button = (key: Key) => this.page.getByRole('button', { name: this.say(key), exact: true });
    const other = button('bundle-check.other');
    await other.or(button('bundle-check.choose')).first().waitFor();
    if (await other.isVisible()) await this.act(other);
  }

  /** Checks a bundle and waits for the word about it. */
  async verify(file: string, says: Key): Promise<void> {
    await this.goToVerify();
    await this.window.answerDialog([file]);
    await this.press('bundle-check.choose');
    await this.page.getByText(this.say(says), { exact: true }).first().waitFor({ timeout: 60_000 });
  }
}
