import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { failure, success, type Result } from '../service';
import { addressOf } from './address';

/** As wide as the narrowest window that every browser opens, in pixels of the page. */
const WIDTH = 500;
/** The window in which the height is measured. */
const FIRST_HEIGHT = 1000;
/**
 * So high a picture may be, in its own pixels: beyond 32,767 many programs show none. Far more than the longest message
 * that Meta takes: 1,024 line breaks at one pixel each of the page are 22,000.
 */
export const MAX_PICTURE_HEIGHT = 32_000;
/** Pixels of the picture for one of the page: letters stay sharp. A very long message has to do with one. */
const SCALES = [2, 1] as const;
const TIMEOUT_MILLISECONDS = 60_000;
/** Where a PNG says how high it is: in its first chunk, after the width. */
const PNG_HEIGHT_OFFSET = 20;

/** What a picture is made of. */
export interface PictureOptions {
  readonly language: string;
  /** The style sheet of the preview. */
  readonly style: string;
  /** Whether the places are marked. */
  readonly marks: boolean;
}

/** The picture; or how high it would have to be, in pixels, when that is more than there may be. */
export type Drawn = Result<Buffer, number>;

/**
 * A PNG of one message, as high as the message, drawn by an installed browser: a first run measures the page, a
 * second one makes the picture. Never a part of the message only.
 *
 * @param browser path of a Chromium, Chrome or Edge
 * @param bubble HTML of `renderBubble`
 * @throws when the browser cannot be started or makes no picture of the whole, with what it said
 */
export function drawPicture(browser: string, bubble: string, options: PictureOptions): Drawn {
  const folder = mkdtempSync(join(tmpdir(), 'hsm-picture-'));
  try {
    const page = join(folder, 'message.html');
    const picture = join(folder, 'message.png');
    writeFileSync(page, pageOf(bubble, options));
    const run = (height: number, scale: number, ...extra: readonly string[]): string =>
      runBrowser(browser, [
        `--user-data-dir=${join(folder, 'profile')}`,
        `--window-size=${WIDTH},${height}`,
        `--force-device-scale-factor=${scale}`,
        ...extra,
        addressOf(page),
      ]);
    const measured = /data-measured="(\d+)"/.exec(run(FIRST_HEIGHT, 1, '--dump-dom'));
    if (!measured) throw new Error('The page could not be measured.');
    const height = Number(measured[1]);
    const scale = SCALES.find((one) => height * one <= MAX_PICTURE_HEIGHT);
    if (scale === undefined) return failure(height);
    run(height, scale, `--screenshot=${picture}`);
    const png = readFileSync(picture);
    const drawn = png.readUInt32BE(PNG_HEIGHT_OFFSET);
    if (drawn < height * scale) throw new Error(`It drew only ${drawn} of ${height * scale} pixels.`);
    return success(png);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function pageOf(bubble: string, { language, style, marks }: PictureOptions): string {
  const nonce = randomUUID();
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; img-src https:; base-uri 'none'`;
  const measure = `addEventListener('load', () => {
  const { height } = document.querySelector('.chat').getBoundingClientRect();
  document.documentElement.dataset.measured = Math.ceil(height);
})`;
  return `<!DOCTYPE html>
<html lang="${language}" data-width="phone" data-theme="light" data-marks="${marks ? 'on' : 'off'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${style.replace(/<\//g, '<\\/')} body { margin: 0; padding: 0; background: var(--wallpaper) }</style>
</head>
<body>
<div class="chat">${bubble}</div>
<script nonce="${nonce}">${measure}</script>
</body>
</html>
`;
}

/** Runs the browser once, without a window and without the network of its own; its output. */
function runBrowser(browser: string, args: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(
    browser,
    [
      '--headless',
      '--disable-gpu',
      '--hide-scrollbars',
      '--no-first-run',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The administrator's account, as in containers, cannot have the browser's own fence.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
    ],
    { encoding: 'utf8', timeout: TIMEOUT_MILLISECONDS, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1) ?? '');
  return stdout;
}
