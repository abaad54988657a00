/** A value in embedded data, with the way to it: `script#__UNIVERSAL_DATA… $.a.b[0]`. */
export interface Placed {
  value: unknown;
  where: string;
}

export type JsonObject = Record<string, unknown>;

/** Values that are looked at in one block of data; a larger one is not read to its end. */
const mostNodes = 3_000_000;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at the end of a path of names and places; undefined where the path breaks off. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof step === 'number') here = Array.isArray(here) ? (here as unknown[])[step] : undefined;
    else here = isObject(here) && Object.hasOwn(here, step) ? here[step] : undefined;
  }
  return here;
}

/** A text that is not empty; a number is one, too, as platforms give ids either way. */
export function textAt(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = at(value, ...path);
  if (typeof found === 'number' && Number.isSafeInteger(found)) return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

/** `$.a.b[0]["odd name"]`. */
function pathOf(...path: (string | number)[]): string {
  return path.map(stepOf).join('');
}

function stepOf(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

/** The first object, in the order of the text, that `test` takes, with its path. */
export function findObject(
  root: Placed,
  test: (object: JsonObject) => boolean,
): (Placed & { value: JsonObject }) | undefined {
  return objectsIn(root, test).next().value ?? undefined;
}

/** All of them, one after another. Not by recursion: data may be nested as deeply as it likes. */
export function* objectsIn(
  root: Placed,
  test: (object: JsonObject) => boolean,
): Generator<Placed & { value: JsonObject }, undefined> {
  interface Visit {
    value: unknown;
    step: string | number;
    from: Visit | null;
  }
  const stack: Visit[] = [{ value: root.value, step: '', from: null }];
  const whereOf = (visit: Visit): string => {
    const steps: (string | number)[] = [];
    for (let here = visit; here.from !== null; here = here.from) steps.unshift(here.step);
    return `${root.where}${pathOf(...steps)}`;
  };
  for (let seen = 0; seen < mostNodes; seen += 1) {
    const visit = stack.pop();
    if (visit === undefined) return;
    const { value } = visit;
    if (isObject(value) && test(value)) yield { value, where: whereOf(visit) };
    const inner = Array.isArray(value)
      ? [...(value as unknown[]).entries()]
      : isObject(value)
        ? Object.entries(value)
        : [];
    for (const [step, child] of inner.toReversed())
      if (typeof child === 'object' && child !== null) stack.push({ value: child, step, from: visit });
  }
}

/** The data that a script gives to a variable, `var name = {…};` or `window["name"] = {…}`, or to a function, `name('for', {…})`; undefined for none. */
export function dataAfter(script: string, mark: string): unknown {
  for (let from = script.indexOf(mark); from !== -1; from = script.indexOf(mark, from + mark.length)) {
    const [gap = ''] = /^(?:["']?\])?\s*(?:=|\(\s*["'][^"']*["']\s*,)?\s*(?=[{[])/.exec(
      script.slice(from + mark.length, from + mark.length + 200),
    ) ?? [null];
    if (gap === null) continue;
    const begin = from + mark.length + gap.length;
    const end = endOfData(script, begin);
    const value = end === undefined ? undefined : parseJson(script.slice(begin, end));
    if (value !== undefined) return value;
  }
  return undefined;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // Not data, or cut off: nothing is read of it.
  }
}

/** Where the brackets that open at `begin` are closed again, texts left out. */
function endOfData(script: string, begin: number): number | undefined {
  let depth = 0;
  for (let here = begin; here < script.length; here += 1) {
    const sign = script[here];
    if (sign === '"') {
      for (here += 1; here < script.length && script[here] !== '"'; here += 1)
        if (script[here] === '\\') here += 1;
    } else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return here + 1;
    }
  }
  return undefined;
}
