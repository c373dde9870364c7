// The work queue: one list, the most urgent first, with who is told next; its lanes have addresses. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, launch, onePage, person, post, scenario, signIn, speak, test, today, translated, withoutBarriers,
} from './desk.mjs';

let browser;
let officer;

before(async () => {
  browser = await launch();
  officer = await person(browser);
});

after(async () => {
  await browser.close();
});

const rows = (page) => page.locator(`${test('my-work')} > li`);

const number = async (page, lane) => Number((await page.locator(test(`work-${lane}`)).innerText()).match(/\d+$/)[0]);

scenario('a new report is in the queue at once, with its act, its limit and who is told if it is late', async () => {
  await signIn(officer, 'police.patna'); // an office with little to do: the page holds the most urgent only
  await officer.locator(test('my-work')).waitFor();
  const before = await number(officer, 'all');
  const report = await post('police.patna', 'missing-reports', {
    name: 'Kaamwaliya', sex: 'girl', age_years: 9, state: 'Bihar', district: 'Patna', event_date: await today(),
  });
  const row = rows(officer).filter({ hasText: report.number }).first();
  await row.waitFor();
  await row.locator(test('told-next')).getByText('told next').waitFor();
  await eventually(async () => await number(officer, 'all') > before, 'the lane does not count it');
  await withoutBarriers(officer, 'the work queue');
});

scenario('the lanes hold what the list holds, and each has an address', async () => {
  const all = await number(officer, 'all');
  assert.equal(await rows(officer).count(), all);
  let sum = 0;
  for (const lane of ['now', 'today', 'later', 'waiting']) {
    await officer.goto(`${base}/desk/?lane=${lane}`);
    await officer.locator(`${test(`work-${lane}`)}[aria-current]`).waitFor();
    const of = await number(officer, lane);
    assert.equal(await rows(officer).count(), of);
    assert.equal(await officer.locator(test('no-work')).isVisible(), of === 0);
    sum += of;
  }
  assert.equal(sum, all);
  await officer.locator(test('work-all')).click();
  await officer.waitForURL((url) => url.search === '');
  await eventually(async () => await rows(officer).count() === all, 'all are not shown again');
});

scenario('it fits on a phone, in Hindi too', async () => {
  await speak(officer, 'hi');
  await translated(officer);
  await onePage(officer);
  await speak(officer, 'en');
  assert.deepEqual(officer.wrong, []);
});
