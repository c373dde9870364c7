// Whoever is posted to two offices says on whose behalf the work goes on.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { base, launch, person, scenario, signIn, test, withoutBarriers } from './desk.mjs';

const station = 'posting-PS-UP-KANPUR-NAGAR-01-police_officer';
const unit = 'posting-SJPU-UP-KANPUR-NAGAR-district_officer';

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await person(browser);
});

after(async () => browser.close());

const links = () => page.locator(`${test('navigation')} vaadin-side-nav-item`).evaluateAll(
  (items) => items.map((item) => item.getAttribute('data-test')));

/** Opens the menu of the user and says which postings it offers, the chosen one first. */
async function offered() {
  await page.locator(test('user-menu')).locator('vaadin-menu-bar-button').first().click();
  const items = page.locator('vaadin-menu-bar-item[data-test^="posting-"]');
  await items.first().waitFor();
  return items.evaluateAll((all) => all
    .sort((one, other) => other.hasAttribute('menu-item-checked') - one.hasAttribute('menu-item-checked'))
    .map((item) => item.getAttribute('data-test')));
}

scenario('the menu offers both offices, the navigation is that of the first', async () => {
  await signIn(page, 'joint.kanpur');
  assert.ok((await links()).includes('link-report-missing'));
  assert.ok(!(await links()).includes('link-monitor'), 'a station watches no others');
  assert.deepEqual(await offered(), [station, unit]);
  // that Vaadin says of items of a menu whether they are selected is its own
  await withoutBarriers(page, 'the menu of a person with two offices', ['color-contrast', 'target-size']);
  await page.keyboard.press('Escape');
});

scenario('another office is chosen: the navigation is its, on all pages, and at the next sign-in', async () => {
  const beside = await page.context().newPage();
  await beside.goto(`${base}/desk/cases`);
  await beside.locator(test('link-report-missing')).waitFor({ state: 'attached' });

  await offered();
  await page.locator(`vaadin-menu-bar-item${test(unit)}`).click();
  await page.locator(test('link-monitor')).waitFor({ state: 'attached' });
  await page.locator(test('user-menu')).getByText('Special Juvenile Police Unit').waitFor();
  await beside.locator(test('link-monitor')).waitFor({ state: 'attached' });
  assert.ok(beside.url().endsWith('/desk/cases'), 'another page stays where it is');
  await beside.close();

  await page.locator(test('user-menu')).locator('vaadin-menu-bar-button').first().click();
  await page.locator(`vaadin-menu-bar-item${test('sign-out')}`).click();
  await page.locator(test('sign-in')).waitFor();
  await signIn(page, 'joint.kanpur');
  assert.deepEqual(await offered(), [unit, station]);
  await page.locator(`vaadin-menu-bar-item${test(station)}`).click();
  await page.locator(test('link-monitor')).waitFor({ state: 'detached' });
  assert.deepEqual(page.wrong, []);
});

scenario('who has one posting sees no choice', async () => {
  const officer = await person(browser);
  await signIn(officer, 'police.patna');
  await officer.locator(test('user-menu')).locator('vaadin-menu-bar-button').first().click();
  await officer.locator(`vaadin-menu-bar-item${test('sign-out')}`).waitFor();
  assert.equal(await officer.locator('[data-test^="posting-"]').count(), 0);
});
