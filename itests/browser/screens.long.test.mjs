// Every page that the navigation of anybody leads to: at 400 % zoom, in both languages, in all colours, without barriers. Takes long:
// run by BrowserIT where long tests are wanted.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { base, launch, onePage, otherColours, person, scenario, signIn, test } from './desk.mjs';

const USERS = ['police.lucknow', 'home.lucknow', 'cwc.lucknow', 'dcpu.lucknow', 'state.up', 'national', 'admin'];

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser.close();
});

scenario('every page of everybody at 400 % zoom and in all colours, in both languages', async (each) => {
  const seen = new Set();
  for (const user of USERS) {
    const page = await person(browser);
    await signIn(page, user);
    const paths = await page.locator(`${test('navigation')} [data-test^=link-]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('path') ?? link.getAttribute('href')));
    assert.ok(paths.length > 1, user);
    for (const path of paths.filter((one) => !seen.has(one))) {
      seen.add(path);
      await each.test(`${user}: ${path || 'home'}`, async () => {
        await page.goto(new URL(path, `${base}/desk/`).href);
        await page.locator('main h1').first().waitFor();
        await onePage(page);
        await otherColours(page);
      });
    }
    assert.deepEqual(page.wrong, []);
    await page.context().close();
  }
});
