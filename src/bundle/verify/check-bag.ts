import { instant } from '../../contract/item.ts';
import { type BagProblem, isBagDeclaration, type ManifestLine, parseBagInfo, parseManifest } from '../bag.ts';
import { layout, outsideTagmanifest, requiredFiles } from '../layout.ts';
import type { EntryDigest } from '../zip-content.ts';
import type { CheckedSeal } from './check-seal.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';

/** Every file's digest by its path; undefined where its data could not be unpacked. */
export type Digests = ReadonlyMap<string, EntryDigest | undefined>;

/** Point 2, the bag (RFC 8493): complete, nothing extra, every hash right. */
export async function checkBag(
  bundle: OpenBundle,
  digests: Digests,
  seal: CheckedSeal,
  findings: Findings,
): Promise<void> {
  const wrong = new Set<string>();
  const expect = ({ path, sha256 }: ManifestLine): void => {
    const digest = digests.get(path);
    if (bundle.reported.has(path)) return;
    if (!bundle.files.has(path)) findings.add('file-missing', { path });
    else if (digest?.sha256 !== sha256) {
      findings.add(digest === undefined ? 'zip-data-damaged' : 'file-changed', { path });
      wrong.add(path);
    }
  };
  if (seal.seal !== undefined) expect({ path: layout.tagmanifest, sha256: seal.seal.tagmanifestSha256 });

  const tags = await readManifest(bundle, layout.tagmanifest, findings);
  const payload = await readManifest(bundle, layout.manifest, findings);
  for (const line of tags ?? []) {
    if (isPayload(line.path) || outsideTagmanifest.includes(line.path)) {
      findings.add('bag-tagmanifest-lists', { path: layout.tagmanifest, params: { path: line.path } });
    } else expect(line);
  }
  for (const line of payload ?? []) {
    if (isPayload(line.path)) expect(line);
    else findings.add('bag-manifest-lists', { path: layout.manifest, params: { path: line.path } });
  }
  for (const path of requiredFiles) {
    if (!bundle.files.has(path) && !bundle.reported.has(path)) findings.add('file-missing', { path });
  }
  reportExtra(bundle, tags, payload, findings);
  for (const [path, digest] of digests) {
    if (wrong.has(path) || bundle.reported.has(path)) continue;
    if (digest === undefined) findings.add('zip-data-damaged', { path });
    else if (!digest.asDeclared) findings.add('zip-crc-wrong', { path });
  }
  await checkDeclaration(bundle, findings);
  await checkBagInfo(bundle, findings);
}

function isPayload(path: string): boolean {
  return path.startsWith('data/');
}

function reportExtra(
  bundle: OpenBundle,
  tags: ManifestLine[] | undefined,
  payload: ManifestLine[] | undefined,
  findings: Findings,
): void {
  const listed = new Set([...(tags ?? []), ...(payload ?? [])].map((line) => line.path));
  for (const path of bundle.files.keys()) {
    if (bundle.reported.has(path)) continue;
    if (path === 'fetch.txt') findings.add('bag-fetch', { path });
    else if (/^(tag)?manifest-(?!sha256\.txt$)[^/]*\.txt$/.test(path))
      findings.add('bag-other-manifest', { path });
    else if (!listed.has(path) && !outsideTagmanifest.includes(path)) {
      // Without its manifest a file is not extra: the manifest's absence has been named.
      if ((isPayload(path) ? payload : tags) !== undefined) findings.add('file-extra', { path });
    }
  }
}

async function readManifest(
  bundle: OpenBundle,
  path: string,
  findings: Findings,
): Promise<ManifestLine[] | undefined> {
  const bytes = await bundle.read(path);
  if (bytes === undefined) return undefined;
  let parsed: { lines: ManifestLine[]; problems: BagProblem[] };
  try {
    parsed = parseManifest(bytes);
  } catch (error) {
    findings.addFormatError(error, { path });
    return undefined;
  }
  for (const { code, params } of parsed.problems) findings.add(code, { path, params });
  return parsed.lines;
}

async function checkDeclaration(bundle: OpenBundle, findings: Findings): Promise<void> {
  const path = layout.declaration;
  const bytes = await bundle.read(path);
  if (bytes === undefined) return;
  try {
    if (!isBagDeclaration(bytes)) findings.add('bag-declaration', { path });
  } catch (error) {
    findings.addFormatError(error, { path });
  }
}

async function checkBagInfo(bundle: OpenBundle, findings: Findings): Promise<void> {
  const path = layout.bagInfo;
  const bytes = await bundle.read(path);
  if (bytes === undefined) return;
  try {
    const elements = parseBagInfo(bytes);
    const valuesOf = (label: string): string[] =>
      elements.filter(([each]) => each === label).map(([, value]) => value);
    const [oxum, ...moreOxum] = valuesOf('payload-oxum');
    if (oxum !== payloadOxum(bundle) || moreOxum.length > 0) {
      findings.add('bag-oxum', { path, params: { says: oxum ?? '', is: payloadOxum(bundle) } });
    }
    const [date] = valuesOf('bagging-date');
    if (!instant.safeParse(`${String(date)}T00:00:00.000Z`).success) findings.add('bag-date', { path });
  } catch (error) {
    findings.addFormatError(error, { path });
  }
}

/** RFC 8493 §2.2.2: octets and number of the payload's files. */
function payloadOxum(bundle: OpenBundle): string {
  let bytes = 0;
  let files = 0;
  for (const [path, entry] of bundle.files) {
    if (!isPayload(path)) continue;
    bytes += entry.size;
    files++;
  }
  return `${bytes}.${files}`;
}
