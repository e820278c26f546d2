// Lists what a ZIP archive (and so a VSIX) holds, by its central directory (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16).

/**
 * @param {Buffer} archive
 * @returns {{ name: string, size: number, packed: number }[]} sizes in bytes, before and after compression
 * @throws when the bytes are not a ZIP archive
 */
export function listZip(archive) {
  const end = archive.lastIndexOf('PK\u0005\u0006');
  if (end < 0) throw new Error('This is no ZIP archive: it has no end record.');
  const count = archive.readUInt16LE(end + 10);
  let offset = archive.readUInt32LE(end + 16);
  const entries = [];
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(offset) !== 0x02014b50) throw new Error('The ZIP archive is damaged.');
    const nameLength = archive.readUInt16LE(offset + 28);
    entries.push({
      name: archive.toString('utf8', offset + 46, offset + 46 + nameLength),
      size: archive.readUInt32LE(offset + 24),
      packed: archive.readUInt32LE(offset + 20),
    });
    offset += 46 + nameLength + archive.readUInt16LE(offset + 30) + archive.readUInt16LE(offset + 32);
  }
  return entries;
}
