/** What is used here of node-forge, whose package has no types of its own. Bytes are texts of one character each. */
declare module 'node-forge' {
  interface Asn1 {
    value: string | Asn1[];
  }
  interface Bag {
    /** An object identifier. */
    type: string;
    /** Null for what the library does not know: `asn1` then has it as it came. */
    key?: object | null;
    cert?: object | null;
    asn1: Asn1;
  }
  interface Forge {
    asn1: {
      fromDer(bytes: string): Asn1;
      toDer(asn1: Asn1): { getBytes(): string };
    };
    pki: {
      oids: Record<string, string>;
      certificateToAsn1(certificate: object): Asn1;
      privateKeyToAsn1(key: object): Asn1;
      wrapRsaPrivateKey(key: Asn1): Asn1;
    };
    pkcs12: {
      pkcs12FromAsn1(
        asn1: Asn1,
        strict: boolean,
        passphrase: string,
      ): { safeContents: { safeBags: Bag[] }[] };
    };
    util: { encodeUtf8(text: string): string };
  }
  const forge: Forge;
  export default forge;
  export type { Asn1, Bag };
}
