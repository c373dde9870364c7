// A real register begins with one account and no person: its administrator chooses a password in the place of the one that the
// first start has written down, and invites the first colleague. Run by BrowserIT, with an instance of its own.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { base, eventually, fill, launch, person, scenario, test } from './desk.mjs';

const file = process.env.LOGINS;

const OWN = 'seven lanterns by the lake';

const first = JSON.parse(readFileSync(file, 'utf8'));

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await person(browser);
});

after(async () => browser.close());

async function enter(password) {
  await fill(page, 'user', first.user);
  await fill(page, 'password', password);
  await page.locator(test('sign-in')).click();
}

scenario('the first administrator chooses a password, and the file with the first one is gone', async () => {
  await page.goto(`${base}/desk/people`);
  assert.equal(await page.locator(test('demo-hint')).isVisible(), false, 'nothing of a demonstration');
  await enter(first.password);
  await page.locator(test('password-advice')).waitFor();
  assert.ok(existsSync(file), 'as long as nothing was chosen, the first password works');
  await fill(page, 'new-password', OWN);
  await fill(page, 'new-password-again', OWN);
  await page.locator(test('sign-in')).click();
  await page.locator(test('navigation')).waitFor({ state: 'attached' });
  await eventually(() => !existsSync(file), 'the file is still there');
});

scenario('the administrator finds the way to invite the first colleague', async () => {
  await page.waitForURL(/\/desk\/people/);
  await page.locator(test('invite')).waitFor();
  await page.locator(test('person-row')).filter({ hasText: first.user }).waitFor();
  await page.locator(test('user-menu')).locator('vaadin-menu-bar-button').first().click();
  await page.locator(`vaadin-menu-bar-item${test('sign-out')}`).click();
  await page.locator(test('sign-in')).waitFor();
  await enter(first.password);
  await page.locator(test('problem')).getByText('wrong').waitFor();
  await enter(OWN);
  await page.locator(test('navigation')).waitFor({ state: 'attached' });
  assert.deepEqual(page.wrong, []);
});
