/** Proofs of OpenTimestamps, a second anchor beside a time-stamp. */
export const openTimestamps = {
  'ots.option.bitcoin-headers':
    'file of headers of Bitcoin blocks that you bring yourself: a height and 160 hex digits a line',
  'ots.option.calendar':
    'a calendar of OpenTimestamps to ask, as a second anchor beside a time-stamp; may be given several times',
  'error.timestamp-nobody':
    'It was not said who is to be asked. The log was not stamped. Name an authority by --tsa, or a calendar by --ots.',
  'error.calendar-address':
    '{{calendar}} is no address of a calendar that can be asked. Nobody was asked. Write it as https://… without a password.',
  'error.calendar-not-reached':
    'The calendar {{calendar}} could not be reached ({{detail}}). Proofs are kept as they were. Try again when there is a network.',
  'error.calendar-answered-error':
    'The calendar {{calendar}} answered with error {{status}}. Proofs are kept as they were. Try again later.',
  'error.calendar-answer-wrong':
    'What the calendar {{calendar}} answered cannot be reckoned after ({{why}}) and was not kept. Proofs are as they were. Try again, or name another calendar.',
  'error.ots-without-time-stamp':
    'There is no time-stamp yet, and a proof of OpenTimestamps stands beside one. Nobody was asked. Name an authority too, by --tsa.',
  'error.ots-not-kept':
    'The proof of OpenTimestamps over {{size}} entries was not kept, since it has not all that is there already. What is there stays. Try again.',
  'problem.open-timestamp-changed':
    'The proof of OpenTimestamps over {{size}} entries is not for a checkpoint of this log; it proves nothing.',
  'ots.proofs': 'Proofs of OpenTimestamps:',
  'ots.pending': 'waits for a block; it proves nothing yet (promised by {{calendars}})',
  'ots.complete': 'complete, not verified here: compare the Merkle root of block {{height}} with {{root}}',
  'ots.verified': 'is in Bitcoin block {{height}}, whose time is {{time}} (give or take two hours)',
  'verify.ots-wrong-form': 'The proof of OpenTimestamps is not in its form, so it proves nothing.',
  'verify.ots-too-large':
    'The proof of OpenTimestamps is larger or deeper than any has reason to be, and was not read.',
  'verify.ots-other-operation':
    'The proof of OpenTimestamps has a step that is not known here ({{tag}}), so it proves nothing.',
  'verify.ots-of-another': 'The proof of OpenTimestamps is for something else than the checkpoint beside it.',
  'verify.ots-other-block':
    'By the proof the Merkle root of block {{height}} is {{root}}; in the header that you brought it is another.',
  'verify.block-headers-wrong-form': 'Line {{line}} is not a height and the header of a Bitcoin block.',
  'verify.block-header-without-work':
    'The header of block {{height}} has not the work that a block of that height takes.',
  'verify.block-header-twice': 'Block {{height}} is named twice, with different roots.',
  'error.block-headers-not-readable':
    'The file of block headers {{path}} cannot be read. Nothing was said about the bundle yet. Check its name.',
  'error.block-headers-wrong-form':
    'Line {{line}} of {{path}} is not a height and the 160 hex digits of a Bitcoin block header. Nothing was said about the bundle yet. Mend the file.',
  'error.block-header-without-work':
    "The header of block {{height}} in {{path}} has not the work that a block of that height takes: it is none of Bitcoin's main chain. Nothing was said about the bundle yet. Take the header from a node that you trust.",
  'error.block-header-twice':
    'Block {{height}} is in {{path}} twice, with different roots. Nothing was said about the bundle yet. Leave the right one.',
  'not-checked.ots-pending':
    '{{count}} proofs of OpenTimestamps still wait for a block: calendars promise, and nothing is proven by them yet.',
  'not-checked.ots-compare':
    'A proof of OpenTimestamps is complete, but was not verified here: compare the Merkle root of Bitcoin block {{height}} with {{root}}, or bring its header.',
  'not-checked.ots-others':
    '{{count}} attestations in proofs of OpenTimestamps are of a kind that is not known here.',
  'not-checked.ots-block-time':
    'The time of a Bitcoin block is what its miner says, and counts as exact to two hours. That the block is of the main chain is your word.',
} as const;
