// Every page of the main flow at 400 % zoom, in both languages, and in the themes other than the plain one. Run by
// BrowserIT against the distribution.
import { after, before, test as scenario } from 'node:test';
import assert from 'node:assert/strict';
import { base, launch, person, signIn, speak, test, translated, twoRecords, withoutBarriers } from './desk.mjs';

/** 1280 by 1024 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };

const DESKTOP = { width: 1280, height: 900 };

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
  pages = ['', 'report-missing', 'admit-found', `registered/${missing.id}`, ofCase, `${ofCase}?tab=details`,
    `${ofCase}?tab=matches`, `${ofCase}?tab=history`, `${ofCase}/change`, proposal, 'proposals', 'cases', 'reports', 'offices'];
});

after(async () => {
  await browser.close();
});

/** What stands over the right edge of the page, or of the sheet on which it is. */
function tooWide() {
  const over = [];
  if (document.documentElement.scrollWidth > window.innerWidth) {
    over.push(`the page: ${document.documentElement.scrollWidth} of ${window.innerWidth} px`);
  }
  const scrolls = (element) => {
    for (let node = element.parentElement; node; node = node.parentElement) {
      if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(node).overflowX)) {
        return node !== document.body && node !== document.documentElement;
      }
    }
    return false;
  };
  for (const element of document.querySelectorAll('main *')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || element.closest('.tc-visually-hidden, .tc-live, vaadin-grid') || scrolls(element)) {
      continue;
    }
    const sheet = element.closest('.tc-sheet')?.getBoundingClientRect().right ?? window.innerWidth;
    if (box.right > Math.min(sheet, window.innerWidth) + 1) {
      over.push(`${element.tagName}.${element.className} ${element.getAttribute('data-test') ?? ''}: ${Math.round(box.right)} px`);
    }
  }
  return over;
}

async function colours(theme) {
  await page.evaluate((name) => document.documentElement.setAttribute('theme', name), theme);
}

scenario('every page at 400 % zoom and in all colours, in both languages', async (each) => {
  for (const path of pages) {
    await each.test(path || 'home', async () => {
      await page.setViewportSize(ZOOMED);
      await page.goto(`${base}/desk/${path}`);
      await page.locator('main h1').first().waitFor();
      assert.deepEqual(await page.evaluate(tooWide), [], 'English');
      await speak(page, 'hi');
      assert.deepEqual(await page.evaluate(tooWide), [], 'Hindi');
      await translated(page);
      await page.setViewportSize(DESKTOP);
      await colours('dark contrast');
      await withoutBarriers(page, 'Hindi, high contrast');
      await colours('dark');
      await withoutBarriers(page, 'Hindi, dark', ['color-contrast']);
      await colours('');
      await speak(page, 'en');
    });
  }
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual(page.wrong, []);
});
