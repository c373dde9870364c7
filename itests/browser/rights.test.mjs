// A right that is taken is gone from the pages that are open, and one that is given comes to them. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, keyOf, launch, person, scenario, signIn, test,
} from './desk.mjs';

const USER = 'ahtu.lucknow';

const SECOND = 'PS-UP-LUCKNOW-02';

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await person(browser);
});

after(async () => {
  await act('enabling', { reason: 'back_in_service' });
  await browser.close();
});

/** What the administrator does to the account, over the interface. */
async function act(path, body) {
  const answer = await fetch(`${base}/api/v1/people/${USER}/${path}`, {
    method: 'POST',
    headers: { ...keyOf('admin'), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return answer.json();
}

async function offices() {
  await page.locator(test('user-menu')).locator('vaadin-menu-bar-button').first().click();
  const items = page.locator('vaadin-menu-bar-item[data-test^="posting-"]');
  await page.locator(`vaadin-menu-bar-item${test('sign-out')}`).waitFor();
  const found = await items.evaluateAll((all) => all.map((item) => item.getAttribute('data-test')));
  await page.keyboard.press('Escape');
  return found.join();
}

scenario('a posting that is given comes to the open page, and one that is ended leaves it', async () => {
  await signIn(page, USER, 'cases');
  assert.doesNotMatch(await offices(), new RegExp(SECOND));
  let loads = 0;
  page.on('load', () => { loads += 1; });
  const given = await act('postings', { office: SECOND, role: 'police_officer' });
  await eventually(() => loads === 1, 'the page did not begin anew');
  await page.locator(test('user-menu')).waitFor();
  assert.match(await offices(), new RegExp(SECOND));
  assert.ok(page.url().endsWith('/desk/cases'), 'the page stays where it is');

  const posting = given.postings.find((each) => each.office.id === SECOND);
  await act(`postings/${posting.id}/end`, { reason: 'mistake' });
  await eventually(() => loads === 2, 'the page did not begin anew');
  await page.locator(test('user-menu')).waitFor();
  assert.doesNotMatch(await offices(), new RegExp(SECOND));
});

scenario('who is disabled is out of every open page, of the interface and of the sign-in', async () => {
  const beside = await page.context().newPage();
  await beside.goto(`${base}/desk/offices`);
  await beside.locator(test('user-menu')).waitFor();
  await act('disabling', { reason: 'suspended' });
  await page.locator(test('sign-in')).waitFor();
  await beside.locator(test('sign-in')).waitFor();
  await beside.close();
  await eventually(async () => {
    const answer = await fetch(`${base}/api/v1/me`, { headers: keyOf(USER) });
    return answer.status === 401;
  }, 'the key still opens the interface');
  await act('enabling', { reason: 'back_in_service' });
  await signIn(page, USER, 'cases');
  assert.deepEqual(page.wrong, []);
});
