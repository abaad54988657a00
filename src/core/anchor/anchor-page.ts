import type { AnchorSheet } from '../../contract/anchor.ts';
import type { Words } from '../../words/say.ts';
import { escaped, plainPage } from '../plain-page.ts';

/** An anchor as a page of its own, of one sheet A4 when it is printed. It loads nothing. */
export function anchorPage(sheet: AnchorSheet, words: Words): string {
  const { locker, origin, treeSize, root, fingerprint, officer, at, rows, code } = sheet;
  const say = (key: Parameters<Words['say']>[0], params?: Parameters<Words['say']>[1]): string =>
    escaped(words.say(key, params));
  const facts: [string, string][] = [
    [say('anchor.locker'), escaped(locker)],
    [say('anchor.officer'), escaped([officer.name, officer.agency].filter((each) => each !== '').join(', '))],
    [say('anchor.printed'), escaped(timeText(at, words))],
    [say('anchor.origin'), `<span class="mono">${escaped(origin)}</span>`],
    [say('anchor.size'), `<strong>${escaped(numberText(treeSize, words))}</strong>`],
  ];
  const body = [
    `<h1>${say('anchor.title')}</h1>`,
    `<p class="soft">${say('anchor.about')}</p>`,
    '<div class="head">',
    `<dl>${facts.map(([name, said]) => `<dt>${name}</dt><dd>${said}</dd>`).join('')}</dl>`,
    `<figure><svg viewBox="-4 -4 ${code.size + 8} ${code.size + 8}" role="img" aria-label="${say('anchor.code')}" shape-rendering="crispEdges"><path d="${code.path}"/></svg><figcaption>${say('anchor.code')}</figcaption></figure>`,
    '</div>',
    `<h2>${say('anchor.root')}</h2>`,
    `<p class="hex">${inFours(root)}</p>`,
    `<h2>${say('anchor.fingerprint')}</h2>`,
    `<p class="hex">${inFours(fingerprint)}</p>`,
    `<h2>${say('anchor.rows')}</h2>`,
    `<ol class="rows">${rows.map((row) => `<li>${row.map((group) => `<span>${escaped(group)}</span>`).join(' ')}</li>`).join('')}</ol>`,
    `<p class="soft">${say('anchor.rows-help')}</p>`,
    `<h2>${say('anchor.proves')}</h2>`,
    `<p>${say('anchor.proves-text', { size: numberText(treeSize, words) })}</p>`,
    `<p>${say('anchor.proves-not')}</p>`,
    `<div class="sign"><p>${say('anchor.given')}</p><p>${say('anchor.kept')}${sheet.withWhom === '' ? '' : `<br>${escaped(sheet.withWhom)}`}</p></div>`,
  ];
  return plainPage({
    language: words.language,
    title: `${words.say('anchor.title')}: ${locker}`,
    style,
    body,
  });
}

function inFours(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((group) => `<span>${escaped(group)}</span>`).join(' ');
}

function numberText(number: number, words: Words): string {
  return new Intl.NumberFormat(words.language === 'id' ? 'id-ID' : 'en-GB').format(number);
}

/** With the zone of this device, by its own name. */
function timeText(at: string, words: Words): string {
  return new Intl.DateTimeFormat(words.language === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'long',
  }).format(new Date(at));
}

const style = `@page{size:A4;margin:12mm 14mm}*{box-sizing:border-box}
body{font:12.5px/1.35 Inter,system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#000;background:#fff}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:.875rem;margin:.5rem 0 .1rem}p{margin:.15rem 0}.soft,dt,figcaption{color:#444}
.head{display:flex;gap:1.5rem;align-items:flex-start;margin-top:.5rem}dl{flex:1;margin:0}dt{font-size:.8rem;margin-top:.35rem}dd{margin:0;overflow-wrap:anywhere}
figure{margin:0;width:15rem;text-align:center;font-size:.75rem}svg{width:100%;display:block}
.mono,.hex,.rows{font-family:ui-monospace,"DejaVu Sans Mono",Consolas,monospace}
.hex{font-size:.875rem;line-height:1.25;display:grid;grid-template-columns:repeat(8,auto);justify-content:start;gap:0 1rem}
.rows{font-size:1.05rem;font-weight:600;line-height:1.45;margin:.1rem 0;padding-left:2rem}.rows span{display:inline-block;margin-right:.9rem}.rows li::marker{font-weight:400;color:#444}
.sign{display:grid;grid-template-columns:1fr 1fr;gap:2rem;margin-top:.25rem;break-inside:avoid}.sign p{border-top:1px solid #000;padding-top:.25rem;margin-top:3rem}
@media print{body{margin:0;padding:0;max-width:none}}`;
