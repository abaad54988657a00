import { parse } from 'csv-parse/sync';
import type { ListedAddress } from './listed-address.ts';

/** What stands between two white spaces. */
interface Token {
  /** The addresses in it, mostly none or one; what they are wrapped in is taken off. */
  addresses: string[];
  text: string;
  /** Whether it is told where its address ends: by brackets or quotes around it. */
  isWrapped: boolean;
  /** Whether an address begins in the middle of it. */
  isUnclear: boolean;
}

/** The addresses of a list without columns, in order; see `readAddressRows`. */
export function readPlainList(lines: readonly string[]): ListedAddress[] {
  return lines.flatMap((line, at) => {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) return [];
    return rowsOfLine(text).map((row) => ({ line: at + 1, case: '', note: '', first: false, ...row }));
  });
}

type Row = Pick<ListedAddress, 'text' | 'fault' | 'beside'>;

function rowsOfLine(text: string): Row[] {
  const quoted = inQuotes(text);
  if (quoted !== null) return [{ text: quoted, fault: null, beside: '' }];
  if (alone.test(text)) return [{ text: text.replace(/[,;]+$/, ''), fault: null, beside: '' }];
  const tokens = text.split(/\s+/).map(toToken);
  const [first] = tokens;
  if (first === undefined) return [];
  if (tokens.some(({ isUnclear }) => isUnclear)) return [{ text, fault: 'line-unclear', beside: '' }];
  if (tokens.every(({ addresses }) => addresses.length === 0)) {
    if (tokens.length === 1) return [{ text, fault: null, beside: '' }];
    if (!likeHost.test(first.text)) return [{ text, fault: 'bad-address', beside: '' }];
    first.addresses.push(first.text.replace(/[,;]$/, ''));
  }
  if (mayGoOn(tokens, text)) return [{ text, fault: 'line-unclear', beside: '' }];
  const beside = tokens
    .filter(({ addresses }) => addresses.length === 0)
    .map(({ text: word }) => word)
    .join(' ');
  return tokens
    .flatMap(({ addresses }) => addresses)
    .map((address, at) => ({
      text: address,
      fault: null,
      beside: at === 0 && /[\p{L}\p{N}]{2}/u.test(beside) ? beside : '',
    }));
}

/** The address of a line that is one address in quotes; null for any other line. */
function inQuotes(text: string): string | null {
  if (!text.startsWith('"')) return null;
  try {
    const [cell = '', ...more]: string[] = parse(text, { delimiter: [',', ';', '\t'], trim: true })[0] ?? [];
    return cell === '' || /\s/.test(cell) || more.some((each) => each !== '') ? null : cell;
  } catch {
    return null; // words with a quotation among them
  }
}

/** An address with nothing around it: a full stop at its end is its own, since no sentence ends there. */
const alone = /^https?:\/\/(?:(?!https?:\/\/)[^\s"'<>])+$/i;
const scheme = /[a-z][a-z0-9+.-]*:\/\//i;
/** How what may stand before an address without a space ends: brackets, quotes, the number or the name of a thing said of it. */
const opens = /(?:[:<([{"'“‘«]|(?:^|[:<([{"'“‘«])(?:\d+[.)])+)$/;
/**
 * An address without its scheme that no word looks like. The end of its host is in small letters: degrees and titles
 * (`S.Pd/M.Pd`, `S.Ag/M.Ag`) are written as hosts are, and some of their ends are those of countries.
 */
const bareAddress = /^(?:[Ww]{3}\.[^\s/]+|(?:[A-Za-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\/\S*)$/;
/** A first word of which a line can begin as with an address. */
const likeHost = /^[^\s.]+\.[^\s.]/;

function toToken(text: string): Token {
  const opening = openingOf(text);
  const isWrapped = /[<([{"'“‘«*_~]$/.test(opening);
  const rest = withoutMarks(text.slice(opening.length), opening);
  const token = { text, isWrapped, isUnclear: false };
  if (new RegExp(`^${scheme.source}`, 'i').test(rest)) {
    return { ...token, addresses: separate(rest).map(withoutEnd) };
  }
  if (bareAddress.test(rest) && !/https?:\/\//i.test(rest))
    return { ...token, addresses: [withoutEnd(rest)] };
  return { ...token, addresses: [], isUnclear: /https?:\/\//i.test(rest) };
}

/** What stands before the first scheme and is no part of an address, the marks of a messenger with it; mostly empty. */
function openingOf(text: string): string {
  const head = text.slice(0, Math.max(0, text.search(/https?:\/\//i)));
  const unmarked = without('*_~', head);
  return !/[\s/]/.test(head) && (unmarked === '' || opens.test(unmarked)) ? head : '';
}

/** Without the marks for bold, italic or struck out that messengers have around words, where they stand before it too. */
function withoutMarks(text: string, opening: string): string {
  const marks = opening.slice(without('*_~', opening).length);
  const closing = Array.from(marks).toReversed().join('');
  const inside = without(',;.!', text);
  return closing !== '' && inside.endsWith(closing)
    ? inside.slice(0, -closing.length) + text.slice(inside.length)
    : text;
}

/** The addresses of a text that begins with one: another begins behind a separator, with what closes and opens around it. */
function separate(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/https?:\/\//gi)) {
    const before = without('"\'<([', text.slice(from, index));
    if (before === '' || !',;|'.includes(before.at(-1) ?? '')) continue;
    found.push(without('"\'>)]', before.slice(0, -1)));
    from = index;
  }
  return [...found, text.slice(from)];
}

/** Without any of these signs at its end. No expression: those try each place of a long row of signs. */
function without(signs: string, text: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without what ends a sentence or closes what was opened before it. */
function withoutEnd(address: string): string {
  const count = new Map<string, number>();
  for (const sign of address) count.set(sign, (count.get(sign) ?? 0) + 1);
  let end = address;
  for (;;) {
    const shorter = without('.!', without(',;>"\'”’»', end));
    const sign = shorter.at(-1) ?? '';
    const opening = '([{'.charAt(')]}'.indexOf(sign));
    const closes = count.get(sign) ?? 0;
    const isUnopened = sign !== '' && opening !== '' && closes > (count.get(opening) ?? 0);
    if (isUnopened) count.set(sign, closes - 1);
    const next = isUnopened ? shorter.slice(0, -1) : shorter;
    if (next === end) return end;
    end = next;
  }
}

/** Whether words follow on an address with a separator in it: they may be its rest, or a note in a row of cells. */
function mayGoOn(tokens: readonly Token[], line: string): boolean {
  return tokens.some(({ addresses, isWrapped }, at) => {
    const [last] = addresses.slice(-1);
    const next = tokens[at + 1];
    if (last === undefined || isWrapped || next === undefined || next.addresses.length > 0) return false;
    return /[,;]/.test(last) && !line.includes(`${last}\t`);
  });
}
