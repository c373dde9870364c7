// A real register in which the second step must be set up at once, and a proof is fresh for a few seconds only: the first
// administrator sets it up at the sign-in, and proves anew who sits there before a key is made. Run by BrowserIT, with an instance
// of its own.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { App } from './app.mjs';
import {
  base, eventually, fill, focused, fits, launch, person, scenario, test, translated, withoutBarriers,
} from './desk.mjs';

const OWN = 'seven lanterns by the lake';

/** For how long a proof is fresh in this instance. */
const FRESH = 5_000;

const first = JSON.parse(readFileSync(process.env.LOGINS, 'utf8'));

let browser;
let page;
let app;
let recovery;

before(async () => {
  browser = await launch();
  page = await person(browser);
});

after(async () => browser.close());

/** Until the proof of the sign-in is not fresh any more. */
async function stale() {
  const end = Date.now() + FRESH;
  await eventually(() => Date.now() > end, 'time stands still');
}

scenario('who must have a second step sets it up before anything opens', async () => {
  await page.goto(`${base}/desk/keys`);
  await fill(page, 'user', first.user);
  await fill(page, 'password', first.password);
  await page.locator(test('sign-in')).click();
  await page.locator(test('password-advice')).waitFor();
  await fill(page, 'new-password', OWN);
  await fill(page, 'new-password-again', OWN);
  await page.locator(test('sign-in')).click();
  await page.locator(test('factor-set-up')).waitFor();
  await page.locator(`${test('qr')} svg`).waitFor();
  await focused(page, test('factor-code'));
  await withoutBarriers(page, 'the second step at the sign-in');
  await fits(page, 'second step');
  app = new App(await page.locator(test('factor-key')).textContent());
  await fill(page, 'factor-code', await app.code());
  await page.locator(test('factor-save')).click();
  await page.locator(test('recovery-codes')).waitFor();
  recovery = await page.locator(`${test('recovery-codes')} li`).allTextContents();
  assert.equal(recovery.length, 10);
  assert.equal(await page.locator(test('another-user')).isVisible(), false, 'the codes would be lost');
  await withoutBarriers(page, 'recovery codes at the sign-in');
  await page.locator(test('language-hi')).click();
  await page.locator('html[lang=hi]').waitFor();
  assert.equal(await page.locator(test('another-user')).isVisible(), false, 'another language is no way back');
  assert.deepEqual(await page.locator(`${test('recovery-codes')} li`).allTextContents(), recovery);
  await page.locator(test('language-en')).click();
  await page.locator('html[lang=en]').waitFor();
  await page.locator(test('recovery-kept')).click();
  await page.waitForURL(/\/desk\/keys/);
  await page.locator(test('key-form')).waitFor();
});

scenario('at a desk that was left open no key is made without a code', async () => {
  await fill(page, 'key-label', 'Railways');
  await page.locator(test('key-scopes')).getByText('Read records', { exact: true }).click();
  await stale();
  await page.locator(test('key-make')).click();
  await focused(page, test('proof-code'));
  assert.equal(await page.locator(test('proof-password')).isVisible(), false, 'the password alone proves nothing');
  await withoutBarriers(page, 'the question who sits there');
  await fill(page, 'proof-code', '12345x');
  await page.locator(test('proof-give')).click();
  await page.locator(test('proof-code')).getByText('This code is not right').waitFor();
  assert.equal(await page.locator(test('key-value')).count(), 0);
  await page.locator(test('proof-leave')).click();
  await page.locator(test('proof-code')).waitFor({ state: 'detached' });
  await page.locator(test('no-keys')).waitFor();

  await page.locator(test('key-make')).click();
  await fill(page, 'proof-code', await app.code());
  await page.keyboard.press('Enter');
  await page.locator(test('key-value')).waitFor();
  await page.locator(test('key')).filter({ hasText: 'Railways' }).waitFor();
});

scenario('the question who sits there, on a telephone and in Hindi', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator(test('language')).click();
  await page.locator('html[lang=hi]').waitFor();
  await fill(page, 'key-label', 'रेल');
  await page.locator(test('key-scopes')).getByText('रिकॉर्ड पढ़ना', { exact: true }).click();
  await stale();
  await page.locator(test('key-make')).click();
  await focused(page, test('proof-code'));
  await translated(page);
  await withoutBarriers(page, 'the question in Hindi');
  await fits(page, 'second step');
  await fill(page, 'proof-code', recovery[0]);
  await page.locator(test('proof-give')).click();
  await page.locator(test('key-value')).waitFor();
  assert.deepEqual(page.wrong, []);
});
