/** First and last line, counted from 1. */
export interface Lines {
  line: number;
  lastLine: number;
}

/**
 * The lines on which the objects of the lists in the outermost object of a JSON text stand, in their order. The text
 * is one that `JSON.parse` takes.
 */
export function linesOfListed(json: string): Lines[] {
  const found: Lines[] = [];
  const open: string[] = [];
  let line = 1;
  let from = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '\n') line += 1;
    else if (sign === '{' || sign === '[') {
      if (sign === '{' && open.length === 2 && open[1] === '[') from = line;
      open.push(sign);
    } else if (sign === '}' || sign === ']') {
      open.pop();
      if (sign === '}' && open.length === 2 && open[1] === '[') found.push({ line: from, lastLine: line });
    }
  }
  return found;
}
