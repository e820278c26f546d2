// Which browser draws pictures, on each system.
import assert from 'node:assert/strict';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../../server/src/cli/browser';
import { TestFolder } from '../support/cli';

describe('the browser for pictures', () => {
  let folder: TestFolder;
  before(() => {
    folder = new TestFolder({
      'own/browser': '',
      'bin/chromium': '',
      'bin/msedge.exe': '',
      'Programs/Google/Chrome/Application/chrome.exe': '',
      'home/Applications/Chromium.app/Contents/MacOS/Chromium': '',
    });
  });
  after(() => folder.remove());

  it('is the one that CHROMIUM names, and none where it is not there', () => {
    const path = folder.file('bin');
    assert.equal(
      findBrowser({ CHROMIUM: folder.file('own/browser'), PATH: path }, 'linux'),
      folder.file('own/browser'),
    );
    assert.equal(findBrowser({ CHROMIUM: folder.file('nowhere'), PATH: path }, 'linux'), undefined);
  });

  it('is the first on PATH', () => {
    const path = ['', folder.file('own'), folder.file('bin')].join(delimiter);
    assert.equal(findBrowser({ PATH: path }, 'linux'), folder.file('bin/chromium'));
    assert.equal(findBrowser({ Path: folder.file('bin') }, 'win32'), folder.file('bin/msedge.exe'));
  });

  it('is the one in its usual place', () => {
    assert.equal(
      findBrowser({ LOCALAPPDATA: folder.file('Programs') }, 'win32'),
      folder.file('Programs/Google/Chrome/Application/chrome.exe'),
    );
    const home = folder.file('home');
    const own = join(home, 'Applications/Chromium.app/Contents/MacOS/Chromium');
    assert.equal(findBrowser({}, 'darwin', home), own);
  });
});
