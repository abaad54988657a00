import type { KeyCard } from '../../contract/key-card.ts';
import type { Words } from '../../words/say.ts';
import { escaped, plainPage } from '../plain-page.ts';

/** A key card as a page of its own, of one sheet A4 when it is printed. It loads nothing. */
export function keyCardPage(card: KeyCard, words: Words): string {
  const { locker, origin, fingerprint, officer, at, code } = card;
  const title = words.say('key-card.title');
  const facts: [string, string][] = [
    [words.say('key-card.locker'), locker],
    [words.say('key-card.officer'), [officer.name, officer.agency].filter((each) => each !== '').join(', ')],
    [words.say('key-card.date'), timeText(at, words)],
    [words.say('key-card.origin'), origin],
  ];
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<p class="soft">${escaped(words.say('key-card.about'))}</p>`,
    '<div class="head">',
    `<dl>${facts.map(([name, said]) => `<dt>${escaped(name)}</dt><dd>${escaped(said)}</dd>`).join('')}</dl>`,
    `<figure><svg viewBox="-4 -4 ${code.size + 8} ${code.size + 8}" role="img" aria-label="${escaped(words.say('key-card.code'))}" shape-rendering="crispEdges"><path d="${code.path}"/></svg><figcaption>${escaped(words.say('key-card.code'))}</figcaption></figure>`,
    '</div>',
    `<h2>${escaped(words.say('key-card.fingerprint'))}</h2>`,
    `<p class="hex">${(fingerprint.match(/.{4}/g) ?? []).map((group) => `<span>${escaped(group)}</span>`).join(' ')}</p>`,
    `<h2>${escaped(words.say('key-card.words'))}</h2>`,
    `<ol lang="en">${card.words.map((word) => `<li>${escaped(word)}</li>`).join('')}</ol>`,
    `<p class="soft">${escaped(words.say('key-card.words-help'))}</p>`,
    `<h2>${escaped(words.say('key-card.how'))}</h2>`,
    `<p>${escaped(words.say('key-card.how-text'))}</p>`,
    `<div class="sign"><p>${escaped(words.say('key-card.given'))}</p><p>${escaped(words.say('key-card.taken'))}</p></div>`,
  ];
  return plainPage({ language: words.language, title: `${title}: ${locker}`, style, body });
}

/** With the zone of this device, by its own name. */
function timeText(at: string, words: Words): string {
  return new Intl.DateTimeFormat(words.language === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'long',
  }).format(new Date(at));
}

const style = `@page{size:A4;margin:18mm}*{box-sizing:border-box}
body{font:15px/1.45 Inter,system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#000;background:#fff}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:1rem;margin:1.25rem 0 .25rem}p{margin:.25rem 0}.soft,dt,figcaption{color:#444}
.head{display:flex;gap:2rem;align-items:flex-start;margin-top:1rem}dl{flex:1;display:grid;gap:0;margin:0}dt{font-size:.875rem;margin-top:.5rem}dd{margin:0;overflow-wrap:anywhere}
figure{margin:0;width:13rem;text-align:center;font-size:.8rem}svg{width:100%;display:block;border:1px solid #999}
.hex{font:600 1.25rem/1.6 ui-monospace,"DejaVu Sans Mono",Consolas,monospace;display:grid;grid-template-columns:repeat(8,auto);justify-content:start;gap:0 1.25rem}
ol{columns:4;padding-left:1.75rem;margin:.25rem 0}li{font-size:1.05rem}li::marker{color:#444;font-size:.8rem}
.sign{display:grid;grid-template-columns:1fr 1fr;gap:2rem;margin-top:1.5rem;break-inside:avoid}.sign p{border-top:1px solid #000;padding-top:.25rem;margin-top:3.5rem}
@media print{body{margin:0;padding:0;max-width:none}}`;
