const codes: [RegExp, string][] = [
  [/NAME_NOT_RESOLVED|NAME_RESOLUTION|DNS_/, 'dns-failed'],
  [/CONNECTION_REFUSED/, 'connection-refused'],
  [
    /CONNECTION_(RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|HTTP2_|QUIC_|INVALID_HTTP_RESPONSE|INCOMPLETE/,
    'connection-broken',
  ],
  [/TIMED_OUT/, 'timed-out'],
  [
    /ADDRESS_UNREACHABLE|INTERNET_DISCONNECTED|NETWORK_CHANGED|NETWORK_ACCESS_DENIED|ADDRESS_INVALID|PROXY_|TUNNEL_/,
    'unreachable',
  ],
  [/SSL_PROTOCOL_ERROR/, 'not-https'],
  [/CERT_|SSL_|TLS13_/, 'tls-error'],
  [/TOO_MANY_REDIRECTS/, 'too-many-redirects'],
  [/UNSAFE_PORT/, 'unsafe-port'],
  [/UNKNOWN_URL_SCHEME|INVALID_URL|DISALLOWED_URL_SCHEME/, 'unsupported-address'],
];

/** The stable code for the browser's `net::ERR_…`; `navigation-failed` for one that has no name here. */
export function failureCode(errorText: string): string {
  return codes.find(([pattern]) => pattern.test(errorText))?.[1] ?? 'navigation-failed';
}
