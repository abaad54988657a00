import type { IntakeProcess } from '../../../src/intake/client.ts';
import { findMediaType } from '../../../src/intake/media-type.ts';
import { makeCorpus } from './corpus.ts';
import { mutantOf } from './mutate.ts';
import type { Finding } from './mutations.ts';

interface Asked {
  seed: number;
  from: number;
  to: number;
  onFinding?: (finding: Finding) => void;
}

/** Has small pictures made of mutants of pictures, by the intake process itself: a death of it is a finding. */
export async function drawMutants(
  intake: Pick<IntakeProcess, 'thumbnail'>,
  { seed, from, to, onFinding }: Asked,
): Promise<Finding[]> {
  const pictures = (await makeCorpus()).filter(({ name }) =>
    /\.(jpe?g|png|webp|avif|tiff|gif|hei[cf]|bmp)$/.test(name),
  );
  const findings: Finding[] = [];
  for (let n = from; n < to; n++) {
    const { name, bytes } = mutantOf(pictures, seed, n);
    const { mediaType, itemKind } = await findMediaType(bytes, name);
    if (itemKind !== 'photo') continue;
    const made = await intake.thumbnail({ bytes, mediaType });
    if (made.damage?.code !== 'reader-died') continue;
    const finding = { n, problem: `drawn small: ${made.damage.detail}` };
    findings.push(finding);
    onFinding?.(finding);
  }
  return findings;
}
