import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate for `localhost` that it signed itself, PEM: for servers of tests. */
export function makeCertificate(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // ASN.1 as in RFC 5280, section 4.1.
  const algorithm = part(0x30, bytes(0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
  const commonName = part(0x30, bytes(0x06, 0x03, 0x55, 0x04, 0x03), part(0x0c, Buffer.from('localhost')));
  const name = part(0x30, part(0x31, commonName));
  const time = (text: string): Buffer => part(0x17, Buffer.from(text));
  const names = part(0x30, part(0x82, Buffer.from('localhost')));
  const extension = part(0x30, bytes(0x06, 0x03, 0x55, 0x1d, 0x11), part(0x04, names));
  const content = part(
    0x30,
    part(0xa0, bytes(0x02, 0x01, 0x02)), // version 3
    bytes(0x02, 0x01, 0x01), // serial number
    algorithm,
    name,
    part(0x30, time('200101000000Z'), time('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    part(0xa3, part(0x30, extension)),
  );
  const signature = part(0x03, bytes(0), sign('sha256', content, privateKey));
  const base64 = part(0x30, content, algorithm, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function bytes(...values: number[]): Buffer {
  return Buffer.from(values);
}

/** A value with its tag and length, as DER writes them. */
function part(tag: number, ...content: readonly Buffer[]): Buffer {
  const value = Buffer.concat(content);
  const { length } = value;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([bytes(tag, ...size), value]);
}
