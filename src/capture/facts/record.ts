import { arch, hostname, platform, release } from 'node:os';
import { app } from '../../contract/app.ts';
import type { CaptureRecord, VisitFacts } from '../../contract/capture-record.ts';
import type { Outcome } from '../../contract/item.ts';
import type { ShownAgainstSent } from '../../contract/shown-against-sent.ts';
import type { SecretCount } from '../archive/index.ts';
import { countSecrets, SecretRemover } from '../archive/secrets.ts';
import type { KeptDocument } from '../archivist.ts';
import { type BrowserFacts, type CaptureState, standardViewport } from '../capture-state.ts';
import { headerValue } from '../recorder/exchange.ts';
import type { StepList } from '../step-list.ts';
import type { ClockFacts } from './clock.ts';
import { whetherLoggedIn } from './logged-in.ts';

export interface RecordFacts {
  state: CaptureState;
  steps: StepList;
  document: KeptDocument | null;
  server: CaptureRecord['server'];
  clock: ClockFacts;
  shown: ShownAgainstSent | null;
  secretsRemoved: SecretCount[];
  outcome: Outcome;
  browserFacts: BrowserFacts;
}

/** The `capture` file of the item: how it was made. Addresses and headers are without session secrets. */
export function makeRecord(facts: RecordFacts): CaptureRecord {
  const { state, document, secretsRemoved, outcome } = facts;
  const { request, page, archivist } = state;
  const { troubles } = archivist;
  const exchange = document?.exchange ?? null;
  const { status = null, headers = [] } = exchange?.response ?? {};
  const reached = state.facts?.url ?? exchange?.url ?? null;
  const { profileName, headless, languages, timeZone } = facts.browserFacts;
  const browserFacts = { headless, languages, timeZone };
  const checked = request.logInChecked === undefined ? {} : { logInChecked: request.logInChecked };
  const remover = new SecretRemover();
  const clean = (url: string) => remover.address(url);
  const record: Omit<CaptureRecord, 'secretsRemoved'> = {
    v: 1,
    asked: clean(request.url),
    reached: reached === null ? null : clean(reached),
    redirects: redirects(state, clean),
    status,
    outcome,
    title: state.facts?.title ?? '',
    canonical: state.facts === null || state.facts.canonical === null ? null : clean(state.facts.canonical),
    metadata: {
      meta: (state.facts?.meta ?? []).map(([name, value]): [string, string] => [
        name,
        remover.field(name, value, 'page'),
      ]),
      jsonLd: (state.facts?.jsonLd ?? []).map((text) => remover.text(text, 'page')),
    },
    responseHeaders: remover.headers(headers, 'response-header'),
    document:
      document === null
        ? null
        : {
            bytes: document.bytes,
            wireBytes: document.exchange.wireBytes > 0 ? document.exchange.wireBytes : null,
            contentEncoding: headerValue(headers, 'content-encoding'),
            whole: document.exchange.incomplete === null,
          },
    time: times(facts),
    server: facts.server,
    browser: {
      product: state.browser.product,
      userAgent: state.browser.userAgent,
      viewport: request.viewport ?? standardViewport,
      deviceScaleFactor: request.deviceScaleFactor ?? 1,
      ...browserFacts,
      ...(profileName === null
        ? { profile: 'temporary', loggedIn: 'no' }
        : { profile: 'kept', profileName, ...whetherLoggedIn(outcome, exchange, state.facts), ...checked }),
    },
    software: app,
    device: { name: hostname(), system: platform(), release: release(), architecture: arch() },
    egressAddress: 'not-known',
    steps: facts.steps.results,
    actions: page.actions.map((action) =>
      action.detail === undefined ? action : { ...action, detail: remover.text(action.detail, 'page') },
    ),
    network: {
      ...archivist.counts,
      ...troubles,
      failed: troubles.failed.map((one) => ({ ...one, url: clean(one.url) })),
      refused: page.refusals.map(({ url, method, type, reason }) => ({
        url: clean(url),
        method,
        type,
        reason,
      })),
      incomplete: troubles.incomplete.map((one) => ({ ...one, url: clean(one.url) })),
    },
    ...(state.visit === undefined ? {} : { visit: cleanVisit(state.visit, clean) }),
    shownAgainstSent: facts.shown,
    derived: [
      'viewport',
      'screenshot',
      'text',
      'dom',
      'mhtml',
      'post',
      'comments',
      'rows',
      'people',
      'strip',
      'picture',
      'stories',
      'story',
      'marked',
    ],
    bodies: { form: 'decoded', wireBytesKept: false },
  };
  return { ...record, secretsRemoved: [...secretsRemoved, ...countOthers(secretsRemoved, remover)] };
}

/** What was taken out of the record alone: a token in the address of a request that was never sent. */
function countOthers(counted: SecretCount[], { removed }: SecretRemover): SecretCount[] {
  return countSecrets(removed).filter(
    ({ name, place }) => !counted.some((one) => one.name === name && one.place === place),
  );
}

function cleanVisit(visit: VisitFacts, clean: (url: string) => string): VisitFacts {
  const cleaned = <T extends { url: string }>(one: T): T => ({ ...one, url: clean(one.url) });
  return { ...visit, addresses: visit.addresses.map(cleaned), acts: visit.acts.map(cleaned) };
}

function times({ state, clock, browserFacts }: RecordFacts): CaptureRecord['time'] {
  return {
    startedAt: state.startedAt.toISOString(),
    endedAt: new Date().toISOString(),
    zone: browserFacts.timeZone,
    durationMs: Math.round(performance.now() - state.begun),
    ...clock,
  };
}

/** Every hop to the document that was reached, the server's redirects and the page's own. */
function redirects({ archivist }: CaptureState, clean: (url: string) => string): CaptureRecord['redirects'] {
  const hops: CaptureRecord['redirects'] = [];
  let shown: string | null = null;
  const inOrder = archivist.documents.toSorted(
    (a, b) => a.exchange.startedAt - b.exchange.startedAt || a.exchange.hop - b.exchange.hop,
  );
  for (const { exchange } of inOrder) {
    const at = new Date(exchange.startedAt).toISOString();
    if (exchange.hop === 0 && shown !== null) {
      hops.push({ url: clean(shown), status: null, by: 'script', location: clean(exchange.url), at });
    }
    if (exchange.ending.how === 'redirected') {
      hops.push({
        url: clean(exchange.url),
        status: exchange.response?.status ?? null,
        by: 'server',
        location: clean(exchange.ending.location),
        at,
      });
    } else shown = exchange.url;
  }
  return hops;
}
