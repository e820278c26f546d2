import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomUUID } from 'node:crypto';

/** As wide as the narrowest window that every browser opens, in pixels of the page. */
const WIDTH = 500;
/** The window in which the height is measured. */
const FIRST_HEIGHT = 1000;
/** Higher than the longest message; browsers make no larger pictures of windows. */
const MOST_HEIGHT = 8000;
/** Pixels of the picture for one of the page: letters stay sharp. */
const SCALE = 2;
const PATIENCE_MILLISECONDS = 60_000;

/** What a picture is made of. */
export interface PictureOptions {
  readonly language: string;
  /** The style sheet of the preview. */
  readonly style: string;
  /** Whether the places are marked. */
  readonly marks: boolean;
}

/**
 * A PNG of one message, as high as the message, drawn by an installed browser: a first run measures the page, a
 * second one makes the picture.
 *
 * @param browser path of a Chromium, Chrome or Edge
 * @param bubble HTML of `renderBubble`
 * @throws when the browser cannot be started or makes no picture, with what it said
 */
export function drawPicture(browser: string, bubble: string, options: PictureOptions): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'hsm-picture-'));
  try {
    const page = join(folder, 'message.html');
    const picture = join(folder, 'message.png');
    writeFileSync(page, pageOf(bubble, options));
    const run = (height: number, ...extra: readonly string[]): string =>
      runBrowser(browser, [
        `--user-data-dir=${join(folder, 'profile')}`,
        `--window-size=${WIDTH},${height}`,
        ...extra,
        pathToFileURL(page).href,
      ]);
    const measured = /data-measured="(\d+)"/.exec(run(FIRST_HEIGHT, '--dump-dom'));
    if (!measured) throw new Error('The page could not be measured.');
    run(Math.min(Number(measured[1]), MOST_HEIGHT), `--screenshot=${picture}`);
    return readFileSync(picture);
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
      `--force-device-scale-factor=${SCALE}`,
      '--no-first-run',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The administrator's account, as in containers, cannot have the browser's own fence.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
    ],
    { encoding: 'utf8', timeout: PATIENCE_MILLISECONDS, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1) ?? '');
  return stdout;
}
