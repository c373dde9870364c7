// The second step of the sign-in: set up from the account page, asked for at the sign-in, taken away by the head of office, and
// asked for once more at a desk that was left open. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { App } from './app.mjs';
import {
  base, fill, focused, fits, launch, password, person, scenario, signIn, test, translated, withoutBarriers,
} from './desk.mjs';

const USER = 'police.patna';

let browser;
let page;
let app;
let recovery;

before(async () => {
  browser = await launch();
  page = await person(browser);
});

after(async () => browser.close());

async function leave() {
  await page.locator(test('user-menu')).locator('vaadin-menu-bar-button').first().click();
  await page.locator(`vaadin-menu-bar-item${test('sign-out')}`).click();
  await page.locator(test('sign-in')).waitFor();
}

async function enter() {
  await fill(page, 'user', USER);
  await fill(page, 'password', password(USER));
  await page.locator(test('sign-in')).click();
}

scenario('an app takes the secret, the first code proves it, and the recovery codes are shown once', async () => {
  await signIn(page, USER, 'account');
  await page.locator(test('factor-stands')).getByText('You have no second step yet').waitFor();
  await page.locator(test('factor-begin')).click();
  await page.locator(`${test('qr')} svg`).waitFor();
  const secret = await page.locator(test('factor-key')).textContent();
  assert.match(secret, /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  app = new App(secret);
  await withoutBarriers(page, 'setting up a second step');
  await page.locator(test('factor-save')).click();
  await focused(page, test('factor-code'));
  await fill(page, 'factor-code', '12345x');
  await page.locator(test('factor-save')).click();
  await page.locator(test('factor-code')).getByText('This code is not right').waitFor();
  await fill(page, 'factor-code', await app.code());
  await page.locator(test('factor-save')).click();
  await page.locator(test('recovery-codes')).waitFor();
  recovery = await page.locator(`${test('recovery-codes')} li`).allTextContents();
  assert.equal(new Set(recovery).size, 10);
  await withoutBarriers(page, 'recovery codes');
  await fits(page, 'second step');
  await page.locator(test('recovery-kept')).click();
  await page.locator(test('factor-stands')).getByText('Recovery codes left: 10').waitFor();
  await page.reload();
  await page.locator(test('factor-stands')).waitFor();
  assert.equal(await page.locator(test('recovery-codes')).count(), 0, 'they are shown once');
});

scenario('the sign-in asks for a code, which opens once, and a recovery code does, too', async () => {
  await leave();
  await enter();
  await page.locator(test('code')).waitFor();
  await withoutBarriers(page, 'the second step');
  assert.equal(await page.locator(test('navigation')).count(), 0, 'nobody is in with the password alone');
  await fill(page, 'code', app.old());
  await page.locator(test('sign-in')).click();
  await page.locator(test('code')).getByText('This code was used already').waitFor();
  await fill(page, 'code', await app.code());
  await page.locator(test('sign-in')).click();
  await page.locator(test('navigation')).waitFor({ state: 'attached' });
  await leave();
  await enter();
  await fill(page, 'code', recovery[3].toUpperCase());
  await page.keyboard.press('Enter');
  await page.locator(test('navigation')).waitFor({ state: 'attached' });
  await page.goto(`${base}/desk/account`);
  await page.locator(test('factor-stands')).getByText('Recovery codes left: 9').waitFor();
});

scenario('on a telephone and in Hindi the second step can be read and used', async () => {
  const small = await person(browser, { viewport: { width: 360, height: 740 } });
  await small.goto(`${base}/desk/account`);
  await small.locator(test('language-hi')).click();
  await small.locator('html[lang=hi]').waitFor();
  await fill(small, 'user', USER);
  await fill(small, 'password', password(USER));
  await small.locator(test('sign-in')).click();
  await small.locator(test('code')).waitFor();
  await fits(small, 'second step');
  await fill(small, 'code', recovery[4]);
  await small.locator(test('sign-in')).click();
  await small.locator(test('factor-stands')).waitFor();
  await small.locator(test('factor-begin')).click();
  await small.locator(`${test('qr')} svg`).waitFor();
  await translated(small);
  await withoutBarriers(small, 'setting up a second step in Hindi');
  await fits(small, 'second step');
  assert.deepEqual(small.wrong, []);
  await small.context().close();
});

scenario('the head of office takes a lost one away, and the person is told by whom', async () => {
  const head = await person(browser);
  await signIn(head, 'admin', `people/${USER}`);
  await head.locator(test('take-factor')).click();
  await head.locator(`${test('people-reason')} vaadin-select-value-button`).click();
  await head.locator('vaadin-select-item').getByText('The telephone is lost', { exact: true }).click();
  await withoutBarriers(head, 'taking a second step away');
  await head.locator(test('save-take-factor')).click();
  await head.locator(test('done')).waitFor();
  assert.equal(await head.locator(test('take-factor')).count(), 0);
  assert.deepEqual(head.wrong, []);

  // what was open ends with it, within a quarter of a minute
  await page.locator(test('sign-in')).waitFor();
  await enter();
  await page.locator(test('factor-strip')).getByText('admin took your second step away').waitFor();
  await withoutBarriers(page, 'the strip above the page');
  await page.locator(test('factor-stands')).getByText('You have no second step yet').waitFor();
  await page.locator(test('factor-noted')).click();
  await page.locator(test('factor-noted')).waitFor({ state: 'detached' });
  await page.locator(test('factor-strip')).waitFor({ state: 'hidden' });
  await page.reload();
  await page.locator(test('factor-stands')).waitFor();
  assert.equal(await page.locator(test('factor-strip')).isVisible(), false, 'what was read is told no more');
  assert.deepEqual(page.wrong, []);
});
