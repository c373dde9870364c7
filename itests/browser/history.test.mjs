// Who looked at a case and through what, and what was changed from what to what. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, keyOf, launch, onePage, person, post, scenario, signIn, speak, test, today, withoutBarriers,
} from './desk.mjs';

let browser;
let page;
let report;

const rows = () => page.locator(test('history-row'));

async function api(user, path, options = {}) {
  const answer = await fetch(`${base}/api/v1/${path}`, { ...options, headers: { ...keyOf(user), ...options.headers } });
  assert.equal(answer.status, 200, `${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}

async function choose(field, text) {
  await page.locator(`${test(field)} vaadin-select-value-button`).click();
  await page.getByRole('option', { name: text, exact: true }).click();
  await page.locator('vaadin-select[opened]').waitFor({ state: 'detached' });
}

const gone = (lines) => eventually(async () => await lines.count() === 0, 'the lines are still there');

before(async () => {
  browser = await launch();
  report = await post('police.lucknow', 'missing-reports', {
    name: 'Itihasatiya', sex: 'girl', age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow',
    marks: 'mole on the chin', event_date: await today(-2),
  });
  await api('dcpu.lucknow', 'missing-reports?limit=5');
  await api('dcpu.lucknow', 'missing-reports?q=Itihasatiya');
  await api('dcpu.lucknow', 'missing-reports?q=Itihasatiya');
  await api('police.lucknow', `missing-reports/${report.id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/merge-patch+json', 'If-Match': '"1"' },
    body: JSON.stringify({ marks: 'scar on the chin' }),
  });
  page = await person(browser);
  await signIn(page, 'police.lucknow', `case/${report.id}?tab=history`);
  await page.locator(test('history')).waitFor();
});

after(async () => {
  await browser.close();
});

scenario('the history says who saw the case in a list and by a search, once, and no name that was searched for', async () => {
  const seen = rows().filter({ hasText: 'dcpu.lucknow' });
  assert.equal(await seen.filter({ hasText: 'Seen in a list of cases' }).count(), 1);
  assert.equal(await seen.filter({ hasText: 'Found by a search' }).count(), 1);
  const history = await api('police.lucknow', `missing-reports/${report.id}/history`);
  const told = history.items.filter((entry) => entry.action === 'cases_shown' && entry.actor === 'dcpu.lucknow');
  assert.deepEqual(told.map((entry) => entry.detail).sort(), ['through=list', 'through=search']);
  assert.doesNotMatch(JSON.stringify(history), /Itihasatiya/);
});

scenario('what was changed stands there from what to what', async () => {
  await page.locator(test('history-change')).getByText('mole on the chin').waitFor();
  await page.locator(test('history-change')).getByText('scar on the chin').waitFor();
  const history = await api('police.lucknow', `missing-reports/${report.id}/history`);
  const changed = history.items.find((entry) => entry.action === 'case_changed');
  assert.deepEqual(changed.changes, [{ field: 'marks', before: 'mole on the chin', after: 'scar on the chin' }]);
});

scenario('a page that is open and hears of a change looks through no list and searches for nothing', async () => {
  const path = `missing-reports/${report.id}`;
  const searched = async () => (await api('dcpu.lucknow', `${path}/history`)).items
    .filter((entry) => entry.actor === 'police.lucknow' && /^through=(search|list)/.test(entry.detail)).length;
  const before = await searched();
  await api('police.lucknow', path, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/merge-patch+json', 'If-Match': '"2"' },
    body: JSON.stringify({ marks: 'scar on the forehead' }),
  });
  await page.locator(test('show-now')).waitFor();
  assert.equal(await searched(), before);
  await page.locator(test('show-now')).click();
  await page.locator(test('history-change')).getByText('scar on the forehead').waitFor();
  assert.equal(await searched(), before);
});

scenario('the history is narrowed to a kind of line, to a person and to days', async () => {
  await choose('history-kind', 'What was done');
  await gone(rows().filter({ hasText: 'Seen in a list of cases' }));
  await rows().filter({ hasText: 'Registered' }).waitFor();
  await choose('history-kind', 'Who looked');
  await rows().filter({ hasText: 'Seen in a list of cases' }).waitFor();
  await gone(page.locator(test('history-change')));
  await choose('history-kind', 'What left the register');
  await page.locator(test('no-history')).waitFor();
  await gone(rows());
  await withoutBarriers(page, 'an empty history');
  await choose('history-kind', 'All');
  await rows().filter({ hasText: 'Registered' }).waitFor();
  const until = page.locator(`${test('history-until')} input`);
  await until.fill('01/01/2020');
  await until.press('Enter');
  await page.locator(test('no-history')).waitFor();
  await until.fill('');
  await until.press('Enter');
  await rows().filter({ hasText: 'Registered' }).waitFor();
});

scenario('the history in Hindi, and on a phone', async () => {
  await onePage(page);
  await speak(page, 'hi');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${base}/desk/case/${report.id}?tab=history`);
  await rows().filter({ hasText: 'मामलों की सूची में देखा गया' }).first().waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'scrolls sideways');
  await speak(page, 'en');
  assert.deepEqual(page.wrong, []);
});
