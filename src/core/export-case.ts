import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Encryption } from '../bundle/node/encrypted-archive.ts';
import { partialPathOf } from '../bundle/node/new-file.ts';
import { JejakError } from '../contract/error.ts';
import { newId } from '../contract/ids.ts';
import type { Readings } from '../contract/readings.ts';
import type { WorkUnderWay } from '../contract/under-way.ts';
import type { Locker } from '../locker/index.ts';
import {
  type CertificateRequest,
  type Certified,
  openCertifier,
  type SealCertifier,
} from './certificate/certify-seal.ts';
import { assertRoomFor } from './out-file.ts';
import { type Packer, type StartPacker, startPacker } from './pack/pack-in-thread.ts';
import { clearCutOff, underWay } from './under-way.ts';
import type { Work } from './work.ts';

/** As for a locker: what is shorter can be guessed by whoever has the file. */
const leastPassphrase = 8;
/** How often the case may change under the export before it gives up. */
const attempts = 5;

export interface ExportRequest {
  caseId: string;
  out: string;
  to: string;
  why: string;
  overwrite: boolean;
  /** Ids of acts, attributions, banners, persons and accounts that are not to go out; the bundle says that entries stay behind. */
  leaveOut?: readonly string[];
  /** Which texts of pictures go along; all where nothing is said. */
  readings?: Readings;
  /** Write age v1 around the bundle; its name then ends in `.age`. */
  encryption?: Encryption;
  /** The officer's own certificate that signs it too. */
  certificate?: CertificateRequest;
}

export interface Exported {
  file: string;
  bytes: number;
  sha256: string;
  /** The bundle's id. */
  bundle: string;
  sealedAt: string;
  /** How many exhibits are in it. */
  exhibits: number;
  /** H(seal.txt): the number that is read out at a hearing. */
  sealSha256: string;
  /** Fingerprint of the key that sealed it. */
  signedBy: string;
  /** Whose own certificate signed it too; null where none did. */
  certificate: Certified | null;
}

/**
 * Makes the bundle of a case (docs/formats, "Making one"): `case.exported` with the hash of `case.json`
 * is appended first, then the checkpoint is taken, then everything is packed in one pass. An export that
 * could not be finished has its entry all the same: the log says that it was begun.
 *
 * @param start who makes the bundle
 * @throws JejakError `bundle-passphrase-too-short`, `case-changing`, `case-too-large`, `no-such-record`, `record-was-received`,
 *   `record-still-named`, and what `assertRoomFor`, `openCertifier` and a `BundleMaker` throw
 */
export async function exportCase(
  locker: Locker,
  request: ExportRequest,
  work: Work,
  start: StartPacker = startPacker,
): Promise<Exported> {
  const { encryption } = request;
  if (encryption !== undefined && 'passphrase' in encryption) assertLongEnough(encryption.passphrase);
  const out = encryption === undefined || request.out.endsWith('.age') ? request.out : `${request.out}.age`;
  await assertRoomFor(out, request.overwrite);
  await clearCutOff(locker).catch(() => []); // what earlier work left can wait: this export does not need it gone
  const partial = resolve(partialPathOf(out));
  const certifier =
    request.certificate === undefined ? undefined : await openCertifier(request.certificate, work.signal);
  try {
    return await underWay(locker, chosenFor(request, partial), async () => {
      const packer = start(locker, work, certifier);
      try {
        return await locker.whileHere(exportWith(packer, locker, request, { certifier, out, partial }));
      } finally {
        await packer.close();
      }
    });
  } finally {
    await certifier?.close();
  }
}

/** What is kept of it while it is under way. */
function chosenFor(request: ExportRequest, partial: string): WorkUnderWay {
  const { caseId, out, to, why, overwrite, leaveOut = [], readings = 'all', encryption } = request;
  const recipients = encryption !== undefined && 'recipients' in encryption ? [...encryption.recipients] : [];
  return {
    kind: 'export',
    case: caseId,
    out: resolve(out),
    ...{ partial, to, why, recipients, leaveOut: [...leaveOut], readings },
    protection: encryption === undefined ? 'none' : 'recipients' in encryption ? 'recipients' : 'passphrase',
    certificate: request.certificate === undefined ? null : resolve(request.certificate.file),
    replaces: overwrite && existsSync(out),
  };
}

async function exportWith(
  packer: Packer,
  locker: Locker,
  request: ExportRequest,
  { certifier, out, partial }: { certifier: SealCertifier | undefined; out: string; partial: string },
): Promise<Exported> {
  const { encryption, overwrite } = request;
  const bundle = newId();
  await announce(packer, locker, request, { bundle, certifier });
  const sealedAt = new Date().toISOString();
  const packed = await packer.pack({
    ...{ sealedAt, out, overwrite, partial },
    ...(encryption === undefined ? {} : { encryption }),
  });
  return { file: out, ...packed, bundle, sealedAt, certificate: certifier?.certified() ?? null };
}

function assertLongEnough(passphrase: string): void {
  if (passphrase.trim().length < leastPassphrase)
    throw new JejakError('bundle-passphrase-too-short', 'wrong-use', { least: leastPassphrase });
}

/**
 * Has `case.json` made of the case as it stands and appends `case.exported` with its hash, on condition
 * that nothing came into the case in between, that of no officer anything else is known, and that the same one acts; else it is made anew. What could not be packed is refused before the
 * log says that it went out.
 */
async function announce(
  packer: Packer,
  locker: Locker,
  { caseId, to, why, leaveOut = [], readings = 'all' }: ExportRequest,
  { bundle, certifier }: { bundle: string; certifier: SealCertifier | undefined },
): Promise<void> {
  const certificate = certifier?.facts;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const by = locker.officer.id;
    const { caseSha256, ...described } = await packer.describe({ caseId, bundle, leaveOut, readings, by });
    const only = { ...described, by };
    if (await locker.appendExported({ caseId, bundle, caseSha256, to, why, certificate, only })) return;
  }
  throw new JejakError('case-changing', 'could-not-go-on');
}
