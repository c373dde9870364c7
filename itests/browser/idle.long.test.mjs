// The session ends while a form is open: nothing typed is lost. Takes as long as the shortest idle limit: run by BrowserIT where
// long tests are wanted.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eventually, fill, launch, password, person, scenario, signIn, test } from './desk.mjs';

const settings = join(dirname(process.env.LOGINS), 'etc', 'org.trackchild.ui.shell.cfg');
const usual = readFileSync(settings, 'utf8');

let browser;

/** Signs in as soon as the desk, which begins anew with other limits, is there again. */
async function signedIn(page) {
  const end = Date.now() + 60_000;
  page.setDefaultTimeout(5_000);
  for (;;) {
    try {
      await signIn(page, 'police.lucknow', 'report-missing');
      await page.locator(test('submit')).waitFor();
      break;
    } catch (away) {
      assert.ok(Date.now() < end, away);
    }
  }
  page.setDefaultTimeout(30_000);
}

before(async () => {
  browser = await launch();
  writeFileSync(settings, usual.replace(/idleMinutes = \d+/, 'idleMinutes = 1'));
});

after(async () => {
  const page = await person(browser);
  await signedIn(page);
  writeFileSync(settings, usual);
  // the desk begins anew, which signs everybody out: the next file finds one where a sign-in holds
  await page.locator(`${test('user')} input`).waitFor({ timeout: 60_000 });
  await signedIn(page);
  await browser.close();
});

scenario('when the session ends while a form is open, signing in again leads back to it and to what was typed', async () => {
  const page = await person(browser);
  const typed = { name: 'Lautaniya', marks: 'scar on the elbow' };
  await signedIn(page);
  for (const [field, text] of Object.entries(typed)) {
    await fill(page, field, text);
    await page.keyboard.press('Tab');
  }
  // whoever signed in before the new limit counted is signed out by it at once: that is an end of the session, too
  await page.waitForFunction(() => Object.values(localStorage).some((draft) => draft.includes('scar on the elbow')));
  await page.locator(`${test('user')} input`).waitFor({ timeout: 180_000 });
  await fill(page, 'user', 'police.lucknow');
  await fill(page, 'password', password('police.lucknow'));
  await page.locator(test('sign-in')).click();
  await page.waitForURL(/report-missing/);
  await page.locator(test('draft-continue')).click();
  for (const [field, text] of Object.entries(typed)) {
    await eventually(async () =>
      await page.locator(`${test(field)} input, ${test(field)} textarea`).first().inputValue() === text, `${field} is lost`);
  }
  assert.deepEqual(page.wrong, []);
});
