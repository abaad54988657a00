import type { VerifyResult } from '../bundle/verify.ts';
import type { Words } from '../words/say.ts';

/** The time-stamps of a bundle that hold, a line each; where a certificate was revoked, another with what that means. */
export function stampLines(stamps: VerifyResult['timeStamps'], words: Words): string[] {
  if (stamps.length === 0) return [];
  return [
    words.say('cli.verify.stamps'),
    ...stamps.flatMap(({ genTime, authority, treeSize, trusted, revocation }) => {
      const is = revocation.state === 'void' ? 'revoked' : trusted === true ? 'trusted' : 'not-trusted';
      return [
        `  ${genTime}  ${authority}  #0–#${treeSize - 1}  ${words.say(`cli.verify.${is}`)}`,
        ...revocationLines(revocation, words),
      ];
    }),
  ];
}

function revocationLines(
  { state, revoked }: VerifyResult['timeStamps'][number]['revocation'],
  words: Words,
): string[] {
  if (revoked === null) return [];
  const { certificate, at, reason } = revoked;
  const said = words.say(state === 'void' ? 'revocation.void' : 'revocation.stands', {
    ...{ certificate, at, reason: words.say(`revocation.reason-${reason}`) },
  });
  return [`      ${said}`];
}
