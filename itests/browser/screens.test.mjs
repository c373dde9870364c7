// Every page of the main flow at 400 % zoom, in both languages, and in the themes other than the plain one. Run by
// BrowserIT against the distribution.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, launch, onePage, otherColours, person, scenario, signIn, test, twoRecords, withoutBarriers,
} from './desk.mjs';

let browser;
let page;
let pages;

before(async () => {
  browser = await launch();
  page = await person(browser);
  const { missing } = await twoRecords('Chandramukhi', 'चंद्रमुखी', 'Haridwari', 'हरिद्वारी');
  await signIn(page, 'police.lucknow', `case/${missing.id}?tab=matches`);
  await page.locator(test('compare')).first().click();
  await page.locator(test('decision')).waitFor();
  const proposal = new URL(page.url()).pathname.replace('/desk/', '');
  const ofCase = `case/${missing.id}`;
  // the other pages of the navigation are those of screens.long
  pages = ['', 'report-missing', `registered/${missing.id}`, ofCase, `${ofCase}?tab=details`,
    `${ofCase}?tab=steps`, `${ofCase}?tab=matches`, `${ofCase}?tab=history`, `${ofCase}/change`, proposal];
});

after(async () => {
  await browser.close();
});

scenario('every page at 400 % zoom and in all colours, in both languages', async (each) => {
  for (const path of pages) {
    await each.test(path || 'home', async () => {
      await page.goto(`${base}/desk/${path}`);
      await page.locator('main h1').first().waitFor();
      await onePage(page);
      await otherColours(page);
    });
  }
});

scenario('the text grows by a choice in the bar, stays so, and still fits a phone', async () => {
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const choose = async (name) => {
    await page.locator(`${test('theme-menu')} vaadin-menu-bar-button`).first().click();
    await page.locator(test(name)).click();
  };
  await page.goto(`${base}/desk/`);
  await page.locator('main h1').first().waitFor();
  const usual = await size();
  await choose('text-largest');
  await eventually(async () => await size() === usual * 1.25, 'it does not grow');
  await page.reload();
  await page.locator('main h1').first().waitFor();
  assert.equal(await size(), usual * 1.25);
  await onePage(page);
  await choose('text-usual');
  await eventually(async () => await size() === usual, 'it does not shrink again');
});

scenario('help is the last link of everybody, tells whom to call and what the words mean', async () => {
  await page.goto(`${base}/desk/help`);
  await page.locator(test('help-numbers')).waitFor();
  assert.equal(await page.locator('vaadin-side-nav-item').last().getAttribute('data-test'), 'link-help');
  assert.equal(await page.locator(`${test('help-numbers')} a`).first().getAttribute('href'), 'tel:112');
  await page.locator(test('help-units')).getByText('Lucknow').first().waitFor();
  await page.locator(test('help-words')).getByText('A missing report was made at once').waitFor();
  await withoutBarriers(page, 'help');
  await onePage(page);
  await otherColours(page);
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual(page.wrong, []);
});
