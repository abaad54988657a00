import { parsePage } from './html.ts';

/** Signs that programs write into data as if it were a page: `&amp;`, `&#8211;`. Read once; what is none stays. */
export function decodeEntities(text: string | undefined): string | undefined {
  return text?.replaceAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, (sign) => {
    const [, decimal, hex] = /^&#(?:(\d+)|x([\da-f]+));$/i.exec(sign) ?? [];
    if (decimal === undefined && hex === undefined)
      return parsePage(`<p>${sign}</p>`).first('p')?.raw() ?? sign;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point).toWellFormed() : sign;
  });
}
