export const acts = {
  'act.post': 'Post',
  'act.like': 'Like',
  'act.share': 'Share',
  'act.comment': 'Comment',
  'act.follow': 'Follow',
  'basis.observed': 'Observed',
  'basis.inferred': 'Inferred',
  'level.L0': 'L0: the name only',
  'level.L1': 'L1: photo or bio matches',
  'level.L2': 'L2: says so of itself (agency, uniform)',
  'level.L3': 'L3: official register or BKPSDM',
  'level.L4': 'L4: admitted',
  'target.post': 'Post',
  'target.account': 'Account',
  'target.group': 'Group',
  'act-doubt.title': 'Check again',
  'act-doubt.done-ahead': 'The time of this act has not come yet by the clock of this computer.',
  'act-doubt.found-ahead':
    'The time when it became known has not come yet by the clock of this computer; deadlines count from there.',
  'act-doubt.found-before-done': 'As they are written, it became known before it was done.',
  'act-doubt.follow-of-post': 'What can be followed is an account or a group, and the target is a post.',
  'act-doubt.target-no-address': 'The address of the target is no address of a page.',
  'acts.not-known': 'not known',
  'acts.holder-unproven': 'who holds the account is not proven',
  'acts.holder-none': 'not linked to a person yet',
  'acts.withdrawn': 'withdrawn: {{reason}}',
  'cli.help.subject': 'The reported persons of a case: add, list, withdraw.',
  'cli.help.subject-add':
    'Adds a reported person to a case, or changes one (--subject). The NIP stays in the locker.',
  'cli.help.subject-list': 'Lists the reported persons of a case.',
  'cli.help.account': 'The accounts of a case, and who is alleged to hold them: add, list, withdraw.',
  'cli.help.account-add':
    'Adds an account to a case, or completes one that is there; with --subject also who is alleged to hold it, at which level and on what grounds.',
  'cli.help.account-list': 'Lists the accounts of a case and who is alleged to hold them.',
  'cli.help.act': 'Alleged acts (post, like, share, comment, follow): record, list, withdraw.',
  'cli.help.act-add':
    'Records an alleged act of an account, with its target, its time and the items that show it.',
  'cli.help.act-list': 'Lists the alleged acts of a case.',
  'cli.help.act-withdraw':
    'Withdraws the record of an act, with a reason. The earlier record stays in the log.',
  'cli.help.subject-withdraw':
    'Withdraws a reported person, with the reason. Links to accounts are withdrawn first; the earlier record stays in the log.',
  'cli.help.account-withdraw':
    'Withdraws an account, with the reason. Its links and acts are withdrawn first; the earlier record stays in the log.',
  'cli.help.attribution': 'Links of accounts to persons (made by account add --subject): list, withdraw.',
  'cli.help.attribution-list': 'Lists who is alleged to hold which account, also links that were withdrawn.',
  'cli.help.attribution-withdraw':
    'Withdraws the link of an account to a person, with the reason. Acts of the account stay, and show the link as withdrawn.',
  'cli.empty.attributions':
    'No link yet. Make one: jejak account add LOCKER --case … --platform … --handle … --subject … --level …',
  'cli.option.subject-name': 'name of the reported person',
  'cli.option.subject-agency': 'their agency',
  'cli.option.subject-position': 'their position',
  'cli.option.subject-nip': 'staff number (NIP); stays in the locker, goes into no bundle',
  'cli.option.subject': 'the person to change: name or id',
  'cli.option.account-platform': 'platform or site of the account',
  'cli.option.account-handle': 'name of the account, with or without @',
  'cli.option.account-id': 'lasting number or id of the account on the platform',
  'cli.option.account-url': 'address of the account’s page',
  'cli.option.account-shown': 'name that the account shows',
  'cli.option.holder': 'person alleged to hold the account: name or id',
  'cli.option.level': 'level of the link as the investigator claims it: L0, L1, L2, L3, L4',
  'cli.option.basis': 'observed or inferred',
  'cli.option.grounds': 'grounds of the link; needed from L1 on',
  'cli.option.shown-by': 'items that show it, with commas between',
  'cli.option.act': 'the act: post, like, share, comment, follow',
  'cli.option.by-account': 'the account that did it: its name or id',
  'cli.option.target': 'kind of target: post, account, group (default: post)',
  'cli.option.target-url': 'address of the target',
  'cli.option.target-shown': 'name of the target as shown',
  'cli.option.done': 'when it was done, as exactly as is known (2023-09-25 or 2023-09-25T14:05)',
  'cli.option.zone': 'zone of that time (+07:00); without it: not known',
  'cli.option.found': 'when it came to be known; deadlines count from here',
  'cli.option.act-note': 'a note',
  'cli.option.reason': 'the reason',
  'cli.empty.subjects': 'No reported person yet. Add one: jejak subject add LOCKER --case … --name …',
  'cli.empty.accounts': 'No account yet. Add one: jejak account add LOCKER --case … --platform … --handle …',
  'cli.empty.acts': 'No act recorded yet. Record one: jejak act add LOCKER ITEM --case … --act …',
  'cli.done.subject': 'Recorded: {{name}}',
  'cli.done.account': 'Recorded: {{name}}',
  'cli.done.act': 'Recorded: {{line}}',
  'cli.done.withdrawn': 'Withdrawn. The earlier record stays in the log.',
  'differs.act': 'Act ({{field}}): here “{{ours}}”, there “{{theirs}}”.',
  'differs-field.subject': 'reported person',
  'differs-field.account': 'account',
  'differs-field.attribution': 'link to a person',
  'differs-field.act': 'act',
  'error.record-wrong-form':
    'This record is not in the form that is needed ({{detail}}). Nothing was written. Mend the field: times like 2023-09-25 or 2023-09-25T14:05, zones like +07:00.',
  'error.no-such-record':
    'There is no {{id}} that stands in this case. Nothing was written. See the list and choose from it.',
  'error.record-ambiguous':
    'More than one in this case is called {{what}}. Nothing was written. Name it by its id; see the list.',
  'error.record-of-another-case':
    'The record {{id}} belongs to another case. Nothing was written. Make one of its own in this case.',
  'error.record-in-use':
    'A link or an act that stands still rests on it. Nothing was withdrawn. Withdraw that one first.',
  'error.withdrawn-without-reason':
    'A withdrawal needs a reason, since it stays in the log. Nothing was withdrawn. Write the reason.',
  'error.subject-nameless':
    'A reported person needs a name. Nothing was written. Write the name as it is known.',
  'error.account-nameless':
    'An account needs a platform, and a name, an id or the name that it shows. Nothing was written. Fill in one of them.',
  'error.account-known':
    'The account {{account}} on {{platform}} is in this case already. Nothing was written. Use the one that is there.',
  'error.attribution-known':
    'That account is linked to {{name}} already. Nothing was written. Change the link that is there.',
  'error.grounds-missing':
    'Level {{level}} needs grounds: what shows that the account is theirs. Nothing was written. Write the grounds, or choose L0.',
  'error.act-without-target':
    'An act needs a target: an address, or a name as shown. Nothing was written. Fill in one of them.',
  'error.act-without-evidence':
    'An act needs evidence: at least one item that shows it. Nothing was written. Choose the item.',
  'error.unknown-choice': '"{{what}}" is not known. Nothing was written. Choose one of: {{choices}}.',
} as const;
