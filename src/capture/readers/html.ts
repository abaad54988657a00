import { parseHTML } from 'linkedom/worker';

/** An element of a page that is read, never run. */
export interface Element {
  readonly tag: string;
  attribute(name: string): string | null;
  /** The words in it as a reader sees them: lines where blocks and `br` part them, no scripts and styles. */
  text(): string;
  /** Of these words those that stand before an element in it. */
  textBefore(inner: Element): string;
  /** All that is in it, as it stands: for a script. */
  raw(): string;
  all(selector: string): Element[];
  first(selector: string): Element | null;
  /** Whether it is, or stands in, such an element. */
  isWithin(selector: string): boolean;
  /** The nearest such element: itself, or one that it stands in. */
  closest(selector: string): Element | null;
  /** The nearest such element that it stands in. */
  above(selector: string): Element | null;
  /** The same for the same element of the page. */
  readonly node: object;
}

/** A parsed page. */
export interface Document extends Pick<Element, 'all' | 'first' | 'text' | 'raw'> {
  /** `lang` of the page, null where it names none. */
  readonly language: string | null;
}

/** What is used of the parser's nodes; its own types ask for those of a browser. */
interface Node {
  nodeType: number;
  localName?: string;
  data?: string;
  textContent: string | null;
  nextSibling: Node | null;
  firstChild: Node | null;
  parentNode: Node | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Node>;
  closest(selector: string): Node | null;
  documentElement: Node | null;
}

const blocks =
  /^(address|article|aside|blockquote|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)$/;
const silent = /^(head|iframe|noscript|script|style|svg|template|textarea)$/;
/** Of one element; what comes after it is not read. */
const longestText = 400_000;

/** Parses a page without running anything of it and without asking for anything. */
export function parsePage(html: string): Document {
  const parsed = (parseHTML(html) as unknown as { document: Node }).document; // The parser's own nodes, as `Node` names them.
  return {
    ...within(parsed),
    language: parsed.documentElement?.getAttribute('lang')?.trim() || null,
  };
}

function toElement(node: Node): Element {
  return {
    ...within(node),
    tag: node.localName ?? '',
    attribute: (name) => node.getAttribute(name),
    isWithin: (selector) => node.closest(selector) !== null,
    closest: (selector) => asElement(node.closest(selector)),
    textBefore: (inner) => wordsOf(node, inner.node),
    above: (selector) =>
      node.parentNode?.nodeType === 1 ? asElement(node.parentNode.closest(selector)) : null,
    node,
  };
}

function asElement(node: Node | null): Element | null {
  return node === null ? null : toElement(node);
}

function within(node: Node): Pick<Element, 'all' | 'first' | 'text' | 'raw'> {
  const all = (selector: string): Element[] => [...node.querySelectorAll(selector)].map(toElement);
  return {
    all,
    first: (selector) => all(selector)[0] ?? null,
    text: () => wordsOf(node),
    raw: () => node.textContent ?? '',
  };
}

/** Goes from node to node rather than from call to call: pages may be nested as deeply as they like. */
function wordsOf(root: Node, until: object | null = null): string {
  const parts: string[] = [];
  let length = 0;
  let node: Node | null = root;
  while (node !== null && node !== until && length < longestText) {
    const name: string = node.localName ?? '';
    if (node.nodeType === 3) {
      const words = (node.data ?? '').replaceAll(/[\t\n\r ]+/g, ' ');
      parts.push(words);
      length += words.length;
    } else if (name === 'br') parts.push('\n');
    else if (name === 'img') parts.push(emojiOf(node));
    else if (blocks.test(name)) parts.push('\n');
    const inside: Node | null = silent.test(name) ? null : node.firstChild;
    node = inside ?? after(node, root, parts);
  }
  return parts
    .join('')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Platforms draw emoji as pictures, which say in words what they are. */
function emojiOf(node: Node): string {
  const words = node.getAttribute('alt') ?? '';
  return /^[\p{Extended_Pictographic}\p{Emoji_Component}\u200d\ufe0f]{1,12}$/u.test(words) ? words : '';
}

function after(from: Node, root: Node, parts: string[]): Node | null {
  let node: Node | null = from;
  while (node !== null && node !== root) {
    if (node !== from && blocks.test(node.localName ?? '')) parts.push('\n');
    if (node.nextSibling !== null) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}
