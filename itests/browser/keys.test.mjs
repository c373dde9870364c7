// A key for a program: made, shown once, used for what it is for, ended. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, focused, launch, onePage, person, scenario, signIn, test, translated, withoutBarriers,
} from './desk.mjs';

const LABEL = `Railways ${Date.now() % 1_000_000}`;

let browser;
let page;
let key;

before(async () => {
  browser = await launch();
  page = await person(browser);
  await signIn(page, 'police.patna', 'keys');
});

after(async () => browser.close());

const ask = (path, options = {}) => fetch(`${base}/api/v1/${path}`, {
  ...options, headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
});

const card = () => page.locator(test('key')).filter({ hasText: LABEL });

scenario('what is wrong is told at once', async () => {
  await page.locator(test('key-make')).click();
  await focused(page, test('problem-summary'));
  await page.locator(test('problem-key-label')).waitFor();
  await page.locator(test('problem-key-scopes')).waitFor();
  await withoutBarriers(page, 'the form of a key with problems');
  await onePage(page);
});

scenario('a key is made, shown once, and does what it is for and no more', async () => {
  await fill(page, 'key-label', LABEL);
  await page.locator(test('key-scopes')).getByText('Read records', { exact: true }).click();
  await page.locator(test('key-make')).click();
  await page.locator(test('key-value')).waitFor();
  key = await page.locator(`${test('key-value')} input`).inputValue();
  assert.match(key, /^tck_[A-Za-z0-9_-]{43}$/);
  await card().getByText('never used').waitFor();
  await withoutBarriers(page, 'a new key');
  await onePage(page);

  assert.equal((await ask('missing-reports')).status, 200);
  const refused = await ask('missing-reports', { method: 'POST', body: '{}' });
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /KEY_SCOPE/);
  assert.equal((await ask('people')).status, 403);
  await page.reload();
  await card().getByText('last used on').waitFor();
  assert.equal(await page.locator(test('key-value')).count(), 0, 'it is shown once');
});

scenario('a key that was ended opens nothing any more, also in Hindi', async () => {
  await page.locator(test('language')).click();
  await page.locator('html[lang=hi]').waitFor();
  await card().waitFor();
  await translated(page);
  await withoutBarriers(page, 'keys in Hindi');
  await card().locator(test('key-end')).click();
  await page.locator(test('key-status')).getByText(LABEL).waitFor();
  await eventually(async () => (await ask('me')).status === 401, 'the key still works');
  assert.equal(await card().locator(test('key-end')).count(), 0);
  assert.deepEqual(page.wrong, []);
});
