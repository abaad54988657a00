import { createRequire } from 'node:module';
import type {
  CredentialsCheck,
  CredentialsFile,
  CredentialsManifest,
  CredentialsReceipt,
} from '../../contract/credentials.ts';
import type { Source } from '../source-file.ts';
import {
  type ChecksAccount,
  type ManifestAccount,
  type StandardAccount,
  type StoreAccount,
  standardAccount,
  storeAccount,
} from './account.ts';
import { credentialsFormat } from './has-credentials.ts';
import { readAccount } from './reader.ts';
import { hashOfTrustList, unread } from './unread.ts';

/** What is taken over of each list, and of each text. */
const mostManifests = 50;
const mostListed = 200;
const longestText = 500;

/** A signer whom no list vouches for; the state says it. */
const untrusted = 'signingCredential.untrusted';
/** IPTC's names of sources, of which these say that a program made it, or a part of it. */
const madeByProgram = new Set([
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'algorithmicMedia',
  'algorithmicallyEnhanced',
  'compositeSynthetic',
  'dataDrivenMedia',
  'virtualRecording',
]);

/** Reads the Content Credentials (C2PA) of a file; null where it has none. Asks nobody. */
export async function readCredentials(
  source: Source,
  mediaType: string,
  trustList: string | null,
): Promise<CredentialsFile | null> {
  const format = credentialsFormat(mediaType);
  if (format === null) return null;
  try {
    const account = await readAccount(source, format, trustList);
    if (account === null) return null;
    return fileOf(storeAccount.parse(account.store), standardAccount.parse(account.standard), trustList);
  } catch (error) {
    const detail = String(error);
    const address = /RemoteManifest\w*\("?([^")]*)/.exec(detail)?.[1];
    return unread(detail.includes('RemoteManifest') ? 'remote' : 'damaged', {
      ...{ reader: reader(), trustList, detail: cutText(detail), address: orNull(address) },
    });
  }
}

function fileOf(store: StoreAccount, standard: StandardAccount, trustList: string | null): CredentialsFile {
  const { active_manifest: active, manifests, validation_results: results } = store;
  const labels = [active, ...Object.keys(manifests).filter((label) => label !== active)];
  const shown = labels.slice(0, mostManifests).flatMap((label) => {
    const manifest = manifests[label];
    const about = standard.manifests.find((each) => each.label === label);
    const checks = label === active ? results.activeManifest : about?.validationResults;
    return manifest === undefined ? [] : [manifestOf(label, manifest, about, checks)];
  });
  const cut =
    labels.length > mostManifests ||
    Object.values(manifests).some((each) =>
      [each.assertions, each.ingredients, ...each.assertions.map(({ data }) => data?.actions ?? [])].some(
        (listed) => listed.length > mostListed,
      ),
    );
  const own = shown[0];
  return {
    ...{ v: 1, receipt: receiptOf(store, own, trustList), reader: reader() },
    ...{ address: null, detail: null, manifests: shown, cut: cut ? 'yes' : 'no' },
  };
}

function receiptOf(
  { validation_state: state, validation_results: results }: StoreAccount,
  own: CredentialsManifest | undefined,
  trustList: string | null,
): CredentialsReceipt {
  const all = [results.activeManifest, ...results.ingredientDeltas.map((each) => each.validationDeltas)];
  const failures = new Set(all.flatMap(({ failure }) => failure.map(({ code }) => code)));
  failures.delete(untrusted);
  const isRight = (code: string): boolean => own?.checks.right.some((each) => each.code === code) === true;
  const sources = own?.actions.flatMap(({ sourceType }) => sourceType?.split('/').at(-1) ?? []) ?? [];
  const madeBy = [...new Set(sources)].filter((source) => madeByProgram.has(source));
  const states = { Invalid: 'invalid', Valid: 'valid', Trusted: 'trusted' } as const;
  return {
    state: states[state],
    trustList: hashOfTrustList(trustList),
    ...(failures.size === 0 ? {} : { failures: [...failures].slice(0, 50).map(cutText) }),
    // A stamp whose authority nobody vouches for is a claim like any other.
    ...(isRight('timeStamp.validated') && isRight('timeStamp.trusted')
      ? { stampedAt: instantOf(own?.stamp ?? null) }
      : {}),
    ...(madeBy.length === 0 ? {} : { madeBy }),
  };
}

function manifestOf(
  label: string,
  manifest: ManifestAccount,
  about: StandardAccount['manifests'][number] | undefined,
  checks: ChecksAccount | undefined,
): CredentialsManifest {
  const { signature_info: signature, assertions } = manifest;
  const certificate = about?.signature?.certificateInfo;
  const issuer = [certificate?.issuer.CN, certificate?.issuer.O].filter((each) => each !== undefined);
  return {
    label: cutText(label),
    title: orNull(manifest.title),
    generators:
      manifest.claim_generator_info.length > 0
        ? manifest.claim_generator_info.slice(0, mostListed).map(programOf)
        : [manifest.claim_generator ?? []].flat().map(cutText),
    signer: {
      name: orNull(certificate?.subject.CN ?? signature.common_name),
      organisation: orNull(certificate?.subject.O ?? signature.issuer),
      issuer: issuer.length === 0 ? null : cutText(issuer.join(', ')),
    },
    certificate: {
      serial: orNull(certificate?.serialNumber),
      notBefore: instantOf(certificate?.validity.notBefore ?? null),
      notAfter: instantOf(certificate?.validity.notAfter ?? null),
    },
    algorithm: orNull(signature.alg),
    stamp: orNull(signature.time),
    actions: assertions
      .flatMap(({ data }) => data?.actions ?? [])
      .slice(0, mostListed)
      .map((each) => ({
        action: cutText(each.action),
        sourceType: orNull(each.digitalSourceType),
        when: orNull(each.when),
        program: each.softwareAgent === undefined ? null : programOf(each.softwareAgent),
      })),
    ingredients: manifest.ingredients.slice(0, mostListed).map((each) => ({
      title: orNull(each.title),
      format: orNull(each.format),
      relationship: orNull(each.relationship),
      manifest: orNull(each.active_manifest),
      wrong: (each.validation_results?.activeManifest.failure ?? [])
        .flatMap(({ code }) => (code === untrusted ? [] : [cutText(code)]))
        .slice(0, mostListed),
    })),
    assertions: assertions.slice(0, mostListed).map((each) => cutText(each.label)),
    checks: {
      right: (checks?.success ?? []).slice(0, mostListed).map(checkOf),
      wrong: (checks?.failure ?? []).slice(0, mostListed).map(checkOf),
      noted: (checks?.informational ?? []).slice(0, mostListed).map(checkOf),
    },
  };
}

function checkOf({ code, explanation }: ChecksAccount['success'][number]): CredentialsCheck {
  return { code: cutText(code), says: cutText(explanation ?? '') };
}

function programOf({ name, version }: { name: string; version?: string | undefined }): string {
  return cutText(version === undefined ? name : `${name} ${version}`);
}

function instantOf(text: string | null): string | null {
  const at = new Date(text ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

function orNull(text: string | undefined): string | null {
  return text === undefined ? null : cutText(text);
}

/** Made by whoever made the file: signs that are not seen are made seen. */
function cutText(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, '\u{FFFD}')
    .slice(0, longestText)
    .toWellFormed();
}

function reader(): string {
  const found: unknown = createRequire(import.meta.url)('@contentauth/c2pa-wasm/package.json');
  const version =
    typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
  return `c2pa-rs (@contentauth/c2pa-wasm ${version})`;
}
