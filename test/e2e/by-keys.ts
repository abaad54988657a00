import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { Person } from './steps.ts';

/** More keys than lie between any two places of a window. */
const mostKeys = 60;

/** Of the page in which the functions below run. */
interface Focused {
  /** Whether it is the one that is sought, and where that one is from it. */
  is: 'here' | 'before' | 'after';
  /** What has the focus, and whether it is to be seen that it has. */
  what: string;
  isSeen: boolean;
}

/**
 * A person who has a keyboard and nothing else: goes by Tab and arrows from where the focus is, so that what cannot be
 * reached, a focus that is lost, and one that is not to be seen are all found.
 */
export class PersonByKeys extends Person {
  override async act(on: Locator): Promise<void> {
    await this.goInto(on);
    await this.page.keyboard.press('Enter');
  }

  override async write(field: Locator, text: string): Promise<void> {
    await this.goInto(field);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Along the tabs by the arrows. */
  override async tab(key: Parameters<Person['tab']>[0]): Promise<void> {
    const wanted = this.page.getByRole('tab', { name: this.say(key) }).first();
    const tabs = this.page.getByRole('tablist').filter({ has: wanted }).getByRole('tab');
    await this.goInto(tabs.and(this.page.locator('[aria-selected="true"]')));
    const arrow = (await this.focusFor(wanted)).is === 'before' ? 'ArrowLeft' : 'ArrowRight';
    await this.goInto(wanted, arrow);
    await expect.poll(() => wanted.getAttribute('aria-selected')).toBe('true');
  }

  protected override async select(title: string): Promise<void> {
    const row = this.page.getByRole('row').filter({ hasText: title }).first();
    await row.waitFor();
    await this.goInto(this.page.getByRole('grid'));
    await this.page.keyboard.press('Home');
    const isAt = (): Promise<string | null> => row.getAttribute('aria-selected');
    for (let keys = 0; keys < mostKeys && (await isAt()) !== 'true'; keys++)
      await this.page.keyboard.press('ArrowDown');
    expect(await isAt()).toBe('true');
  }

  protected override async drawFrame(): Promise<void> {
    await this.page.keyboard.press('Enter');
    const note = this.page.getByRole('textbox', { name: this.say('mark.note') });
    await expect.poll(async () => (await this.focusFor(note)).is).toBe('here');
  }

  protected override async moveFirst(): Promise<void> {
    await this.page.keyboard.press('Alt+ArrowUp');
  }

  protected override async goInto(place: Locator, key?: string): Promise<void> {
    // What cannot be pressed yet has no place among the keys.
    await expect.poll(() => place.isEnabled(), { timeout: 20_000 }).toBe(true);
    const way: string[] = [];
    for (let keys = 0; keys <= mostKeys; keys++) {
      const { is, what, isSeen } = await this.focusFor(place);
      way.push(what);
      if (is === 'here') {
        expect(isSeen, `the focus at ${what} is to be seen`).toBe(true);
        return;
      }
      await this.page.keyboard.press(key ?? (is === 'before' ? 'Shift+Tab' : 'Tab'));
    }
    throw new Error(`no key leads to ${String(place)}, but to ${way.join(', ')}`);
  }

  private focusFor(place: Locator): Promise<Focused> {
    return place.evaluate((wanted: HTMLElement) => {
      const at = document.activeElement ?? document.body;
      // Of a row it is drawn around the whole row, of a list that scrolls over it.
      const outlines = [getComputedStyle(at), getComputedStyle(at, '::after')];
      const over = at.parentElement === null ? null : getComputedStyle(at.parentElement, '::after');
      const isFramed =
        outlines.some(({ outlineStyle }) => outlineStyle !== 'none') ||
        (over !== null && over.content !== 'none');
      const isDrawn = at.matches(':focus-visible') && (isFramed || at.matches('input, textarea'));
      const box = at.getBoundingClientRect();
      const isInWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      const name = at.getAttribute('aria-label') ?? at.textContent;
      return {
        is: at === wanted ? 'here' : at.compareDocumentPosition(wanted) & 2 ? 'before' : 'after',
        what: `${at.tagName.toLowerCase()} ${name.trim().slice(0, 40)}`,
        isSeen: isDrawn && isInWindow,
      };
    });
  }
}
