/**
 * What is taken for a session secret, and why. Conservative both ways: a name stands here only when
 * its value lets another person act as the investigator, and a name that merely sounds secret but
 * is needed to find or to replay what was seen stays out (see `leftAlone`).
 *
 * Names are compared in lower case without `-`, `_`, `.` and brackets: `X-CSRF-Token` is `xcsrftoken`.
 */
export interface SecretName {
  names: readonly string[];
  why: string;
}

/** Header fields whose whole value is a secret. Cookie and Set-Cookie keep their cookies' names. */
export const secretHeaders: readonly SecretName[] = [
  { names: ['cookie', 'setcookie', 'setcookie2'], why: 'the session itself' },
  { names: ['authorization', 'proxyauthorization'], why: 'a password, or a bearer token' },
  {
    names: [
      'xauthtoken',
      'xaccesstoken',
      'xsessiontoken',
      'xsessionid',
      'xusertoken',
      'xguesttoken',
      'xauth',
    ],
    why: 'bearer tokens under names of their own',
  },
  {
    names: ['xfblsd', 'xigwwwclaim', 'xtwitterauthtype'],
    why: 'session proofs of Facebook, Instagram and X',
  },
  { names: ['xapikey', 'apikey', 'xamzsecuritytoken'], why: 'keys of an account' },
  { names: ['requestverificationtoken', 'xrequestverificationtoken'], why: 'proof against forged requests' },
];

/** Header fields that are secret by the beginning of their name. */
export const secretHeaderPrefixes: readonly SecretName[] = [
  { names: ['xcsrf', 'xxsrf', 'csrf', 'xsrf'], why: 'proof against forged requests, bound to the session' },
];

/** Parameters of addresses, and fields of forms and JSON in request bodies, whose value is a secret. */
export const secretParameters: readonly SecretName[] = [
  {
    names: [
      'accesstoken',
      'authtoken',
      'idtoken',
      'refreshtoken',
      'sessiontoken',
      'usertoken',
      'bearertoken',
      'token',
    ],
    why: 'bearer tokens',
  },
  { names: ['oauthtoken', 'oauthtokensecret', 'oauthverifier', 'clientsecret'], why: 'OAuth credentials' },
  {
    names: ['session', 'sessionid', 'sessid', 'sessionkey', 'sid', 'phpsessid', 'jsessionid', 'aspsessionid'],
    why: 'the session, where a site carries it outside a cookie',
  },
  {
    names: [
      'csrf',
      'csrftoken',
      'csrfmiddlewaretoken',
      'xsrf',
      'xsrftoken',
      'authenticitytoken',
      'requestverificationtoken',
    ],
    why: 'proof against forged requests, bound to the session',
  },
  { names: ['fbdtsg', 'fbdtsgag', 'jazoest', 'lsd'], why: 'session proofs of Facebook and Instagram' },
  { names: ['mstoken'], why: 'session proof of TikTok' },
  { names: ['tgwebauthtoken'], why: 'login token of Telegram Web' },
  {
    names: [
      ...['password', 'passwd', 'pwd', 'passphrase', 'pin', 'otp', 'totp', 'sandi', 'katasandi'],
      ...['encpass', 'encpassword', 'userpassword', 'loginpassword', 'sessionpassword'],
      ...['oldpassword', 'currentpassword', 'newpassword', 'confirmpassword', 'passwordconfirmation'],
    ],
    why: 'typed by a person to log in',
  },
];

/** Looked at and left as they are, so that nobody adds them unawares. */
export const leftAlone: readonly SecretName[] = [
  {
    names: ['signature', 'sig', 'oh', 'oe', 'expires', 'xamzsignature', 'xbogus'],
    why: 'signs the address of one picture or one request for a while; without it the file is not found',
  },
  {
    names: ['pagetoken', 'nextpagetoken', 'continuation', 'cursor', 'after'],
    why: 'place in a list: says what was read, and opens nothing',
  },
  { names: ['key', 'code', 'state', 'id', 'hash'], why: 'too general: mostly public' },
];

/** What stands where a secret stood. Safe in a header, an address, a form and a JSON string alike. */
export { removedMark } from '../../contract/removed-mark.ts';
