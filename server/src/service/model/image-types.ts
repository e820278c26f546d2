/** What an address of an image section may end in: Meta takes JPEG and PNG, everything else is refused. */

/** The extensions that Meta's pictures have. */
export const ACCEPTED_EXTENSIONS: readonly string[] = ['jpg', 'jpeg', 'png'];

/** What a file of a refused type is, for the message. */
export type RefusedKind = 'animation' | 'picture' | 'video' | 'sound' | 'document';

const REFUSED: ReadonlyMap<string, RefusedKind> = new Map<string, RefusedKind>([
  ['gif', 'animation'],
  ...['webp', 'svg', 'bmp', 'heic', 'heif', 'avif', 'tif', 'tiff', 'ico', 'jfif', 'psd', 'raw'].map(
    (extension): [string, RefusedKind] => [extension, 'picture'],
  ),
  ...['mp4', 'mov', 'avi', 'webm', 'mkv', '3gp', 'm4v'].map((extension): [string, RefusedKind] => [
    extension,
    'video',
  ]),
  ...['mp3', 'ogg', 'wav', 'm4a'].map((extension): [string, RefusedKind] => [extension, 'sound']),
  ...['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'txt', 'zip', 'rar'].map(
    (extension): [string, RefusedKind] => [extension, 'document'],
  ),
]);

/** The kind of file that an extension (lower case, without the dot) names, when Meta refuses it. */
export function refusedKind(extension: string): RefusedKind | undefined {
  return REFUSED.get(extension);
}

/** All extensions that end a file's name, as a pattern without flags or capturing groups. */
export const FILE_EXTENSION = `(?:${[...ACCEPTED_EXTENSIONS, ...REFUSED.keys()].join('|')})`;

/** The extension of a path (lower case, without the dot), or undefined. */
export function extensionOf(path: string): string | undefined {
  return /\.([a-z0-9]{1,8})$/i.exec(path.slice(-9))?.[1]?.toLowerCase();
}
