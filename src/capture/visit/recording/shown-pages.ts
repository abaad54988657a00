import type { RecordingRecord } from '../../../contract/visit-recording.ts';
import { withoutSecrets } from '../../archive/secrets.ts';

/** Pages that are named. */
const mostNamed = 2000;

/** Which page was in front from when on, as the record of a film names it. */
export class ShownPages {
  readonly #now: () => number;
  readonly #pages: RecordingRecord['visit']['pages'] = [];
  #notNamed = 0;

  /** @param now ms from the beginning of the film */
  constructor(now: () => number) {
    this.#now = now;
  }

  show(tab: number, address: string): void {
    const url = withoutSecrets(address);
    const last = this.#pages.at(-1);
    if (last?.tab === tab && last.url === url) return;
    if (this.#pages.length < mostNamed) this.#pages.push({ atMs: this.#now(), tab, url });
    else this.#notNamed += 1;
  }

  firstOfWeb(): string | undefined {
    return this.#pages.find(({ url }) => /^https?:/i.test(url))?.url;
  }

  all(): Pick<RecordingRecord['visit'], 'pages' | 'pagesNotNamed'> {
    return { pages: this.#pages, pagesNotNamed: this.#notNamed };
  }
}
