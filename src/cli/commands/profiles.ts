import { JejakError } from '../../contract/error.ts';
import type { Profile } from '../../contract/profile.ts';
import { scratchFolder } from '../../core/data-folder.ts';
import type { Words } from '../../words/say.ts';
import { loadCore } from '../load-core.ts';
import { withLocker } from '../locker-session.ts';
import { nameOfSomeone } from '../parse.ts';
import type { CommandSpec, RunArguments } from '../program.ts';
import { sayIfStopped } from '../stopped.ts';

const neededProfile = { flags: '--profile <name>', words: 'cli.option.profile', required: true } as const;
const browserOption = { flags: '--browser <path>', words: 'cli.option.browser' } as const;

const ownNameOption = {
  flags: '--own-name <name>',
  words: 'cli.option.own-name',
  parse: (name: string, before: unknown = []): string[] => [
    ...(Array.isArray(before) ? (before as string[]) : []), // its own earlier answer
    name,
  ],
} as const;

/** `profile add|names|rename|login|check|list|forget`: capture identities, each a browser's profile of its own. */
export const profileAdd: CommandSpec = {
  usage: 'add <dir>',
  summary: 'cli.help.profile-add',
  example: 'jejak profile add bukti.jejak --name "Akun pemantau" --url https://contoh.example/',
  options: [
    { flags: '--name <name>', words: 'cli.option.profile-name', required: true, parse: nameOfSomeone },
    { flags: '--url <url>', words: 'cli.option.profile-url' },
    ownNameOption,
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { addProfile } = await loadCore();
      const { name, url } = call.options;
      const added = await addProfile(locker, {
        name: String(name),
        url: typeof url === 'string' ? url : null,
        ownNames: ownNamesOf(call),
      });
      call.output.result({ profile: added }, [
        call.output.words.say('cli.done.profile-added', { profile: added.name }),
      ]);
    }),
};

export const profileRename: CommandSpec = {
  usage: 'rename <dir>',
  summary: 'cli.help.profile-rename',
  example: 'jejak profile rename bukti.jejak --profile "Akun pemantau" --name "Akun pemantau Instagram"',
  options: [
    neededProfile,
    { flags: '--name <name>', words: 'cli.option.profile-name', required: true, parse: nameOfSomeone },
  ],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { id } = locker.profiles.find(String(call.options['profile']));
      const profile = await locker.profiles.rename(id, String(call.options['name']));
      call.output.result({ profile }, [line(profile, call.output.words)]);
    }),
};

export const profileNames: CommandSpec = {
  usage: 'names <dir>',
  summary: 'cli.help.profile-names',
  example:
    'jejak profile names bukti.jejak --profile "Akun pemantau" --own-name "Sari Contoh" --own-name @sari.contoh',
  options: [neededProfile, ownNameOption],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { words } = call.output;
      const { id } = locker.profiles.find(String(call.options['profile']));
      const profile = await locker.profiles.nameOwner(id, ownNamesOf(call));
      call.output.result({ profile }, [
        profile.ownNames.length === 0
          ? words.say('cli.done.no-own-names', { profile: profile.name })
          : words.say('cli.done.own-names', { profile: profile.name, names: profile.ownNames.join(', ') }),
      ]);
    }),
};

export const profileLogin: CommandSpec = {
  usage: 'login <dir> [url]',
  summary: 'cli.help.profile-login',
  example: 'jejak profile login bukti.jejak --profile "Akun pemantau"',
  options: [neededProfile, browserOption],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { logIn } = await loadCore();
      const { words } = call.output;
      const { id, name } = locker.profiles.find(String(call.options['profile']));
      const url = call.args[1];
      call.output.note(words.say('cli.note.log-in', { profile: name }));
      const wanted = { profile: id, url: typeof url === 'string' ? url : null, browser: browserOf(call) };
      const profile = await logIn(locker, wanted, call.signal);
      call.output.result({ profile, ...sayIfStopped(call) }, [
        words.say('cli.done.profile-kept', { profile: name }),
      ]);
    }),
};

export const profileCheck: CommandSpec = {
  usage: 'check <dir>',
  summary: 'cli.help.profile-check',
  example: 'jejak profile check bukti.jejak --profile "Akun pemantau"',
  options: [neededProfile, browserOption],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { checkProfile } = await loadCore();
      const { id } = locker.profiles.find(String(call.options['profile']));
      const loggedIn = await checkProfile(locker, { profile: id, browser: browserOf(call) }, call.signal);
      const profile = locker.profiles.find(id);
      call.output.result({ profile }, [line(profile, call.output.words)]);
      return loggedIn === 'no' ? 1 : 0;
    }),
};

export const profileList: CommandSpec = {
  usage: 'list <dir>',
  summary: 'cli.help.profile-list',
  example: 'jejak profile list bukti.jejak',
  opensLocker: true,
  run: (call) =>
    withLocker(call, (locker) => {
      const { words } = call.output;
      const profiles = locker.profiles.list();
      const lines = profiles.map((each) => line(each, words));
      call.output.result({ profiles }, lines.length > 0 ? lines : [words.say('cli.empty.profiles')]);
    }),
};

export const profileForget: CommandSpec = {
  usage: 'forget <dir>',
  summary: 'cli.help.profile-forget',
  example: 'jejak profile forget bukti.jejak --profile "Akun pemantau" --yes',
  options: [neededProfile, { flags: '--yes', words: 'cli.option.yes' }],
  opensLocker: true,
  run: (call) =>
    withLocker(call, async (locker) => {
      const { id, name } = locker.profiles.find(String(call.options['profile']));
      if (call.options['yes'] !== true) throw new JejakError('needs-yes', 'wrong-use', { profile: name });
      await locker.profiles.forget(id);
      call.output.result({ forgotten: name }, [
        call.output.words.say('cli.done.profile-forgotten', { profile: name }),
      ]);
    }),
};

function ownNamesOf({ options }: RunArguments): string[] {
  const names = options['ownName'];
  return Array.isArray(names) ? names.map(String) : [];
}

function browserOf({ options }: RunArguments): {
  browserPath: string | undefined;
  scratchDir: string;
  locale: string;
  timeZone: string;
} {
  return {
    browserPath: typeof options['browser'] === 'string' ? options['browser'] : undefined,
    scratchDir: scratchFolder(),
    locale: 'id-ID',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

function line({ name, url, loggedIn, seenAt, inUse }: Profile, words: Words): string {
  const state = words.say(`profile.logged-in.${loggedIn}`);
  const when = seenAt === null ? state : `${state}, ${seenAt}`;
  return [name, url ?? '', `(${when})`, inUse ? words.say('profile.in-use') : '']
    .filter((part) => part !== '')
    .join('  ');
}
