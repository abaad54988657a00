/** The bundle: verify's findings, what it did not check, sealing, and the read-me inside a bundle. */
export const bundle = {
  'step.verify': 'checking the bundle',
  'step.decrypt': 'decrypting the bundle',
  'error.bundle-not-found': 'There is no file {{path}}. Nothing was checked. Give the path of a case bundle.',
  'error.bundle-not-a-file':
    '{{path}} is not an ordinary file. Nothing was checked. Give the path of a case bundle (.zip).',
  'error.bundle-not-a-zip':
    'This file is not a ZIP, so it is not a case bundle. Nothing was checked. Ask the sender for the bundle again.',
  'error.bundle-cut-off':
    'This ZIP is cut off: its end is missing. Nothing in it was checked, and it says nothing about the evidence. Copy it or have it sent again.',
  'error.bundle-encrypted':
    'This bundle is encrypted with age; nothing was checked. Give its passphrase (--decrypt-passphrase-file) or your age identity (--identity), or decrypt it first with age -d.',
  'error.bundle-needs-passphrase':
    'This bundle is encrypted under a passphrase; nothing was checked. Give the passphrase in a file: --decrypt-passphrase-file.',
  'error.bundle-needs-identity':
    'This bundle is encrypted for certain age keys; nothing was checked. Give the file with your age identity: --identity.',
  'error.bundle-passphrase-wrong':
    'This passphrase does not open the bundle. Nothing was checked, and it says nothing about the evidence. Look at it letter by letter and try again.',
  'error.bundle-identity-wrong':
    'None of the keys in this identity file opens the bundle: it was encrypted for others. Nothing was checked. Try another identity file, or ask the sender for whom it was encrypted.',
  'error.identity-not-readable':
    'This file holds no age identity that can be read. Nothing was checked. Such a file has lines that begin with AGE-SECRET-KEY-.',
  'error.bundle-cipher-damaged':
    'The encrypted file is damaged, cut off or was changed on its way ({{detail}}), so nothing in it can be trusted and nothing was checked. Keep this file and ask the sender for the bundle again.',
  'error.identity-or-passphrase':
    'Choose --decrypt-passphrase-file or --identity, not both; nothing was checked.',
  'error.bundle-without-seal':
    'This ZIP has no top folder with bagit.txt and seal.txt, so it is not a case bundle. Nothing was checked.',
  'error.bundle-file-exists':
    'There is a file {{path}} already; it was left as it is. Choose another name, or say that it may be replaced.',
  'error.recipient-is-secret':
    'This is the secret key of an age identity, not its recipient; whoever has it can open everything that was encrypted for it. No bundle was made. Delete it here, and ask for the line that begins with age1.',
  'error.recipient-is-ssh':
    'This is an SSH key; Jejak encrypts only for age recipients. No bundle was made. Ask the recipient for a line that begins with age1 (made by age-keygen).',
  'error.bundle-path-unsafe':
    'The name {{path}} cannot stand in a bundle that every system can unpack. No bundle was made; the evidence in the locker is unchanged.',
  'error.exported-bytes-changed':
    'The stored bytes of {{path}} are not those that were sealed. No bundle was made from them. Run a check of the locker and go back to a backup.',
  'error.fingerprint-not-whole':
    'A key is named by its whole fingerprint: 64 hex digits. A shorter one could fit another key too, so it is not taken.',
  'error.since-not-readable':
    'The earlier checkpoint {{path}} cannot be read. Nothing was checked. Give the file of a checkpoint that you kept.',
  'verify.zip-bomb': 'It claims to unpack to far more than its packed size; it was not unpacked.',
  'verify.zip-bytes-outside': 'The ZIP has bytes outside its entries, at {{at}}; they could hide something.',
  'verify.zip-comment': 'The ZIP has a comment, which a bundle never has.',
  'verify.zip-crc-wrong': 'Length or check sum in the ZIP is not that of the file.',
  'verify.zip-data-damaged': 'The packed data cannot be unpacked to the size it should have.',
  'verify.zip-data-descriptor':
    "The ZIP gives this file's size only after its data; a bundle gives it before.",
  'verify.zip-directory-damaged': "The ZIP's list of files is damaged at entry {{entry}}.",
  'verify.zip-encrypted': 'The file is encrypted inside the ZIP, so it cannot be checked.',
  'verify.zip-folder-with-bytes': 'It is named as a folder but has bytes.',
  'verify.zip-link': 'It is a link to another place; a bundle has only files.',
  'verify.zip-special-file': 'It is neither a file nor a folder.',
  'verify.zip-local-header-differs': 'The ZIP says two different things about this file.',
  'verify.zip-local-header-missing': 'The ZIP lists this file but does not have it where it says.',
  'verify.zip-many-disks': 'The ZIP claims to be spread over several disks.',
  'verify.zip-name-absolute': 'The name is an absolute path and would lead out of the folder.',
  'verify.zip-name-backslash': 'The name has a backslash, which means different files on different systems.',
  'verify.zip-name-case-collision':
    'Another name differs only in capital letters; on many systems one would cover the other.',
  'verify.zip-name-control-character': 'The name has a control character, which hides what it is.',
  'verify.zip-name-device': 'The name is that of a device on Windows.',
  'verify.zip-name-drive': 'The name begins like a drive.',
  'verify.zip-name-duplicate': 'The ZIP has this name twice; two readers could see two different files.',
  'verify.zip-name-escapes': 'The name leads out of its folder.',
  'verify.zip-name-file-and-folder': 'The name is both a file and a folder.',
  'verify.zip-name-not-nfc': 'The name is not in the usual Unicode form (NFC); it could look like another.',
  'verify.zip-name-not-utf8': 'The name is not marked and written as UTF-8.',
  'verify.zip-name-too-long': 'The name is too long.',
  'verify.zip-name-trailing-dot-or-space': 'The name ends with a dot or a space, which Windows drops.',
  'verify.zip-outside-top-folder': "It lies outside the bundle's one top folder.",
  'verify.zip-overlap': 'Entries of the ZIP lie over each other or outside it; nothing was read.',
  'verify.zip-packing': 'It is packed in a way that a bundle does not use.',
  'verify.zip-sizes-disagree': 'The ZIP gives two sizes for a file that is not packed.',
  'verify.zip-too-many-entries':
    'The ZIP claims {{count}} files and folders, more than {{limit}}; nothing was read.',
  'verify.zip64-disagrees': "The ZIP's end records contradict each other; nothing was read.",
  'verify.bag-declaration': 'bagit.txt is not the two lines of BagIt 1.0 in UTF-8.',
  'verify.bag-date': 'bag-info.txt has no Bagging-Date of the form YYYY-MM-DD.',
  'verify.bag-fetch': 'The bag refers to files elsewhere (fetch.txt); a bundle must be whole in itself.',
  'verify.bag-info-line': 'Line {{line}} is not of the form “Label: value”.',
  'verify.bag-manifest-duplicate': 'Line {{line}} lists {{path}} a second time.',
  'verify.bag-manifest-too-long':
    'The list of files goes on past all that a bundle can have; it was not read beyond line {{line}}.',
  'verify.bag-manifest-line': 'Line {{line}} is not a hash and a path.',
  'verify.bag-manifest-lists': 'It lists {{path}}, which is not under data/.',
  'verify.bag-other-manifest': 'A manifest of another kind: a bundle has only SHA-256.',
  'verify.bag-oxum':
    'By bag-info.txt the bundle holds {{says}} (how many bytes, a point, how many files), but it is {{is}}.',
  'verify.bag-path-escapes': 'Line {{line}} names {{path}}, which leads out of the bag.',
  'verify.bag-tagmanifest-lists': 'It lists {{path}}, which does not belong in it.',
  'verify.file-changed': 'The file is not the one that was sealed: its SHA-256 is different.',
  'verify.file-extra': 'The file is not in the manifest: it was added after the sealing.',
  'verify.file-missing': 'The file is missing.',
  'verify.too-large': 'The file is larger than {{limit}} bytes, too large for its kind; it was not read.',
  'verify.seal-later-version':
    'The seal says that a later version made it. This Jejak knows version 1 and cannot check it, so nothing shows that the bundle is intact; anyone can write that line. Check it with a newer Jejak.',
  'verify.seal-wrong-form': 'The seal is not the four lines that a seal has.',
  'verify.seal-not-checkable': "The seal's signature cannot be checked: the keys are missing or damaged.",
  'verify.seal-of-another-bundle': 'The seal is that of another bundle.',
  'verify.seal-signature-file-differs': 'The signature for openssl is not the one in the seal.',
  'verify.signed-by-another-key':
    'The bundle was sealed with another key. Expected: {{expected}}. Found: {{found}}.',
  'verify.note-not-signed-by-key': "It carries no signature by the locker's key.",
  'verify.note-signature-wrong':
    'The signature does not fit: the text was changed or signed with another key.',
  'verify.note-too-many-signatures': 'It carries more than 16 signatures.',
  'verify.note-without-signature': 'It carries no signature.',
  'verify.note-wrong-form': 'It is not a signed note.',
  'verify.signers-wrong-form': 'The list of keys is not in its form.',
  'verify.signers-not-the-rotation': "The list of keys is not what the log's key changes say.",
  'verify.key-missing': 'A key that the bundle needs is missing or unusable.',
  'verify.key-misnamed': 'The file is named for another key; this one is {{fingerprint}}.',
  'verify.key-wrong-form': 'It is not one Ed25519 public key.',
  'verify.key-not-canonical': 'The key is not written in its one right form.',
  'verify.key-small-order': 'The key is a known weak one, under which signatures prove nothing.',
  'verify.locker-created-missing': "The log's first entry, which names its key, is missing.",
  'verify.origin-not-of-key': "The log's name is not that of its first key.",
  'verify.rotation-signature-wrong': 'The new key did not sign that it takes over.',
  'verify.entries-cut-off': 'The last line {{line}} is cut off.',
  'verify.entries-out-of-order': 'The entry is out of order or there twice.',
  'verify.entry-too-long': 'The entry is longer than {{limit}} bytes.',
  'verify.entry-wrong-form': 'The line is not an entry (at {{at}}).',
  'verify.entry-body-wrong-form': 'The entry lacks what its kind {{kind}} must say.',
  'verify.entry-of-another-log': 'The entry belongs to another log.',
  'verify.entry-not-the-leaf': 'The entry is not the one in the log: its hash is different.',
  'verify.entry-prev-wrong': 'The entry does not bind the log as it stood before it.',
  'verify.entry-without-proof': 'There is no proof that the entry is in the log.',
  'verify.proof-wrong': 'The proof does not lead to the signed checkpoint.',
  'verify.proof-twice': 'There are two proofs for one entry.',
  'verify.proof-without-entry': 'There is a proof, but the entry was left out without saying so.',
  'verify.proofs-other-size': 'The proofs are for a tree of another size than the checkpoint.',
  'verify.proofs-wrong-form': 'The proofs are not in their form (at {{at}}).',
  'verify.checkpoint-not-checkable':
    "The checkpoint's signature cannot be checked: the keys are missing or damaged.",
  'verify.checkpoint-of-another-log': 'The checkpoint is that of another log.',
  'verify.checkpoint-wrong-form': 'The checkpoint is not in its form.',
  'verify.consistency-wrong':
    'The log of {{from}} entries is not the beginning of the log of {{to}}: it was rewritten.',
  'verify.root-disagrees': 'The entry names another root for {{size}} entries than the log has.',
  'verify.tree-not-yet-there': 'The entry names {{size}} entries before there were so many.',
  'verify.since-newer-than-bundle':
    "Your checkpoint has {{size}} entries, this bundle's log only {{bundle}}: the log was shortened, or the bundle is older.",
  'verify.since-contradicts':
    'At {{size}} entries this log is not the one of your checkpoint: it was rewritten.',
  'verify.since-not-shown':
    'The bundle has no path from your checkpoint of {{size}} entries to its log, so nothing shows that this is the same log. Ask for a new bundle: it has one from each printed anchor, each time-stamp, and each earlier bundle of the same case.',
  'verify.since-of-another-log': 'Your checkpoint is that of another log.',
  'verify.case-wrong-form': 'case.json is not in its form (at {{at}}).',
  'verify.case-of-another-log': 'case.json names another log than the keys do.',
  'verify.case-not-in-ledger': 'The log has no entry that opens this case.',
  'verify.case-not-as-exported': 'case.json is not the one that the log says was exported.',
  'verify.case-without-its-export':
    "The case's entries do not end with the export of this bundle: later ones were cut off, or it is another's.",
  'verify.case-seq-gap':
    'An entry of the case is missing here: number {{expected}} should follow, {{found}} does.',
  'verify.case-seq-missing': 'The entry does not say its number in the case.',
  'verify.entry-of-another-case': 'The entry is not of this case.',
  'verify.entry-not-of-the-case': "An entry of kind {{kind}} does not belong in a case's bundle.",
  'verify.filed-entry-missing': 'An item came into the case, but this earlier entry of it is missing.',
  'verify.filed-entry-of-another':
    'An item came into the case, and entry {{named}} is named as an earlier one of it, which it is not.',
  'verify.withheld-entry-without-proof':
    'The entry is said to be withheld, but there is no proof of it, or it is shown after all.',
  'verify.openings-wrong-form': 'The openings are not in their form (at {{at}}).',
  'verify.opening-does-not-fit':
    'The opening does not fit its commitment {{commit}}: what it says was changed.',
  'verify.opening-of-no-entry': 'The opening belongs to no entry in the bundle ({{commit}}).',
  'verify.opening-twice': 'The opening is there twice ({{commit}}).',
  'verify.opening-missing': 'There is no opening to show what is said of {{what}}.',
  'verify.case-differs-from-ledger': '{{what}}: {{field}} in case.json is not what the log says.',
  'verify.act-not-in-ledger': 'The log does not know {{what}}, which case.json names.',
  'verify.officer-not-in-ledger': 'The log does not know the officer {{id}}.',
  'verify.item-not-in-ledger': 'The log does not know the item {{item}}.',
  'verify.item-twice': 'The item {{item}} is there twice.',
  'verify.exhibit-not-in-ledger': 'The log does not know {{label}} as an exhibit.',
  'verify.exhibit-twice': '{{label}} or its item is there twice.',
  'verify.exhibit-left-out': '{{label}} is an exhibit in the log, but was left out of case.json.',
  'verify.file-listed-twice': 'The file {{role}} of {{item}} is listed twice.',
  'verify.file-not-in-ledger': 'The log has no file {{role}} of {{item}} with this commitment.',
  'verify.file-not-listed': 'The file {{role}} of {{item}} is in the log, but case.json passes over it.',
  'verify.file-opening-missing': 'There is no opening to show what the file {{role}} of {{item}} is.',
  'verify.file-differs-from-ledger':
    '{{role}} of {{item}}: {{field}} is not what was committed to when it came in.',
  'verify.file-not-the-one-in-the-ledger': 'These are not the bytes that entered the log.',
  'verify.file-of-no-item': 'The file lies among the evidence, but case.json does not know it.',
  'verify.file-in-wrong-folder':
    'The file belongs to exhibit {{label}}, but does not lie in the folder of that exhibit.',
  'verify.folder-of-two-exhibits': 'The folder holds files of exhibit {{label}} and of exhibit {{first}}.',
  'verify.file-in-wrong-item-folder':
    'The file belongs to item {{item}}, but does not lie in the folder of that item.',
  'verify.path-listed-twice': 'Two files of case.json have this one path.',
  'verify.original-of-redacted':
    'The bundle holds a file of the original beside its redacted copy: what was covered can be seen in it.',
  'verify.received-not-in-ledger': 'The log does not know that a bundle with this seal was received.',
  'verify.received-differs':
    'The log says that another bundle, or one of another log, was received under this seal.',
  'verify.original-missing': 'The entry of the original that this copy was made from is missing.',
  'verify.not-utf8': 'It is not UTF-8.',
  'verify.not-hex': 'A hash is not in lower-case hex.',
  'verify.not-base64': 'A value is not standard base64.',
  'verify.not-json': 'It is not JSON.',
  'verify.not-canonical': 'It is JSON, but not in its one canonical form.',
  'verify.not-canonical-value': 'It holds {{what}}, which a canonical form does not allow.',
  'verify.json-duplicate-key': 'The key {{key}} is there twice; two readers could see two things.',
  'verify.json-lone-surrogate': 'It holds half a character.',
  'verify.too-much-to-read':
    'What must be read whole in this bundle is larger than {{limit}} bytes in all; this file was not read.',
  'verify.json-too-many-values':
    'The files of this bundle list more than {{limit}} values and objects; this file is not read.',
  'verify.json-too-many-keys': 'An object in this file has more than {{limit}} keys; the file is not read.',
  'verify.json-too-deep': 'It is nested deeper than {{limit}} levels.',
  'verify.more-failures': 'And {{count}} more.',
  'not-checked.whose-key':
    'Whose key sealed this: without --key the bundle shows only its own fingerprint. Compare it with one that you know from elsewhere.',
  'not-checked.no-time-stamps':
    "When the items entered the log: there is no time-stamp, so all times are the device's own claim.",
  'not-checked.seal-extras':
    'What vouches for the seal beside its signature (seal.txt.tsr) is not checked by this version.',
  'not-checked.viewer-of-another':
    'The page periksa.html in the bundle is not that of this version of Jejak (its SHA-256: {{sha256}}). It was sealed with the bundle; whether it shows rightly what is in it was not checked.',
  'not-checked.viewer-not-compared':
    'Whether the page periksa.html in the bundle is the published one was not compared. Its SHA-256: {{sha256}}.',
  'not-checked.sealing-time': "The time of sealing is not proven; it is the device's own claim.",
  'not-checked.received-bundles':
    'A bundle that this case came from is not in this one, so its own log was not checked.',
  'not-checked.continued-log':
    'This log continues an older one; the older one is not checked by this version.',
  'not-checked.consistency-without-root':
    '{{count}} proofs begin at a state of the log whose root is not in the bundle, such as an anchor on paper or an earlier bundle. Whoever kept its checkpoint can check them.',
  'not-checked.original-withheld': "Entry {{seq}} is of a copy whose original's entry is withheld.",
  'not-checked.list-not-read':
    'The list "{{list}}" of case.json is in a form that this program does not know. Nothing in it was held against the log.',
  'not-checked.copies-as-told':
    'Of {{count}} derived copies the log does not say everything that case.json says of their state, kind, title, time and source. Their files are checked.',
  'not-checked.check-sums':
    "For {{count}} large files the ZIP's own check sum (CRC) was not computed; their SHA-256 was, which says more.",
  'not-checked.made-from-the-case':
    'Reports, forms and exhibits.csv are unchanged since the sealing, but were not compared with the log.',
  'not-checked.after-the-export':
    'What entered the log after this export, and whether officers recorded everything, no bundle can show.',
  'readme.title': 'Case bundle {{number}}: how to check it without Jejak',
  'readme.what':
    "Bundle {{bundle}}, sealed at {{sealedAt}} (the sealing device's clock). The evidence lies under data/exhibits, what is said of it in data/case.json.",
  'readme.banners':
    'Banners, billboards and other displays of this case, to be read with a browser: {{path}}',
  'readme.proves':
    'The checks show that nothing in this bundle has changed since it entered the log, and which key vouches for it.',
  'readme.proves-not':
    'They do not show that a page or a photograph told the truth, how old it was when it came in, who sat at the keyboard, or that everything was recorded.',
  'readme.open-viewer':
    'Without a terminal: open periksa.html by a double click, in any current browser and without a network, and drop this ZIP on it.',
  'readme.steps': 'Unpack the ZIP, open a terminal in this folder, and run (openssl 3, coreutils):',
  'readme.step-fingerprint':
    'The key. This must print the fingerprint that you know from elsewhere (a letter, a web page, a phone call), not only from here:',
  'readme.step-seal': "The seal's signature. It must say “Signature Verified Successfully”:",
  'readme.step-seal-number': 'The number that is read out at the hearing:',
  'readme.step-tagmanifest': 'Both must show the same hash:',
  'readme.step-files': 'Every line must say OK:',
  'readme.step-jejak': 'Everything at once, the log included, with Jejak:',
  'readme.viewer':
    'Do not trust a viewer that came inside a bundle by itself: whoever could change the bundle could change the viewer. Use tools that you got elsewhere.',
  'withheld.title': 'Withheld',
  'withheld.means':
    'The bundle itself says that these are not in it. Their commitments are, so that it is seen that they are kept back; what they say is not shown here.',
  'withheld.item': 'Item {{item}}, files: {{count, number}}. {{reason}}',
  'withheld.entries': 'Entries of the log: {{count, number}}. {{reason}}',
  'withheld.redacted': 'Its redacted copy is in the bundle as {{label}}.',
  'withheld.readings': 'The text that was read in this picture was left out on purpose.',
  'withheld.purged': 'Purged: {{why}}',
  'withheld.record': 'Left out on purpose: a record of who did what, or of what was put up where.',
  'withheld.earlier-state': 'An earlier state of a record, which rested on what is withheld.',
} as const;
