import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { id } from '../../src/words/id/index.ts';

const root = join(import.meta.dirname, '../..');
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function sources(folder: string): ts.SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name))
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
}

/** Every string literal under a node. */
function literalsIn(node: ts.Node): string[] {
  const found = ts.isStringLiteralLike(node) ? [node.text] : [];
  ts.forEachChild(node, (child) => void found.push(...literalsIn(child)));
  return found;
}

function nodesIn(node: ts.Node): ts.Node[] {
  const found = [node];
  ts.forEachChild(node, (child) => void found.push(...nodesIn(child)));
  return found;
}

/** What may be the value of an expression: both arms of a condition, but not what it asks. */
function valuesOf(expression: ts.Expression): string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isConditionalExpression(expression)) {
    return [...valuesOf(expression.whenTrue), ...valuesOf(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) return [...valuesOf(expression.left), ...valuesOf(expression.right)];
  return [];
}

/** The codes of all `new JejakError('code', …)`, with the place of each. */
function errorCodes(file: ts.SourceFile): string[] {
  return nodesIn(file).flatMap((node) => {
    if (!ts.isNewExpression(node) || node.expression.getText() !== 'JejakError') return [];
    const first = node.arguments?.[0];
    return first === undefined ? [] : valuesOf(first);
  });
}

/** The values of all `code: 'some-code'` in objects. */
function objectCodes(file: ts.SourceFile): string[] {
  return nodesIn(file).flatMap((node) =>
    ts.isPropertyAssignment(node) && node.name.getText() === 'code' ? valuesOf(node.initializer) : [],
  );
}

/** The kebab-case strings of the tables that turn system and browser errors into codes. */
function tableCodes(path: string, variable: string): string[] {
  const file = ts.createSourceFile(
    path,
    readFileSync(join(root, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  return nodesIn(file).flatMap((node) =>
    ts.isVariableDeclaration(node) && node.name.getText() === variable && node.initializer !== undefined
      ? literalsIn(node.initializer).filter((text) => kebab.test(text))
      : [],
  );
}

const files = sources('src');
const keys = new Set(Object.keys(en));
const without = (codes: string[], hasWords: (code: string) => boolean): string[] =>
  [...new Set(codes)].filter((code) => kebab.test(code) && !hasWords(code)).toSorted();

describe('words', () => {
  test('every error that may be thrown has words', () => {
    const thrown = files.flatMap(errorCodes);
    expect(thrown.length).toBeGreaterThan(50);
    expect(without(thrown, (code) => keys.has(`error.${code}`))).toEqual([]);
  });

  test('every code for a system error and for a failed navigation has words', () => {
    const codes = [
      ...tableCodes('src/contract/error.ts', 'codeBySystemError'),
      ...tableCodes('src/capture/facts/failure-code.ts', 'codes'),
      'navigation-failed',
    ];
    expect(codes.length).toBeGreaterThan(12);
    expect(without(codes, (code) => keys.has(`error.${code}`))).toEqual([]);
  });

  test('everything that a capture does to a page has words', () => {
    const done = sources('src/capture').flatMap((file) =>
      nodesIn(file).flatMap((node) => {
        if (!ts.isCallExpression(node) || !/(^|\.)act$/.test(node.expression.getText())) return [];
        const first = node.arguments[0];
        return first === undefined ? [] : valuesOf(first);
      }),
    );
    expect(done.length).toBeGreaterThan(20);
    const hasWords = (what: string): boolean => [...keys].some((key) => key.startsWith(`action.${what}`));
    expect(without(done, hasWords)).toEqual([]);
  });

  test('every code that a finding, a problem or a warning carries has words', () => {
    const suffixes = new Set([...keys].map((key) => key.slice(key.indexOf('.') + 1)));
    expect(without(files.flatMap(objectCodes), (code) => suffixes.has(code))).toEqual([]);
  });

  test('both languages name the same values', () => {
    const values = (text: string): string =>
      [...text.matchAll(/\{\{\s*(\w+)/g)]
        .map(([, name = '']) => name)
        .filter((name, at, all) => all.indexOf(name) === at)
        .toSorted()
        .join();
    const indonesian: Record<string, string> = id;
    const differ = Object.entries(en).filter(([key, text]) => values(text) !== values(indonesian[key] ?? ''));
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  test('no words are empty', () => {
    const empty = [...Object.entries(en), ...Object.entries(id)].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });
});
