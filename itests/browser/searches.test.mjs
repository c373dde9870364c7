// Searches that people keep: saved, shared, counted on the start page, sent as a link, deleted and brought back. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, focused, keyOf, launch, onePage, person, post, scenario, signIn, speak, test, today, translated,
} from './desk.mjs';

let browser;
let officer;
let other;

const name = `Boys looked for ${Date.now()}`;

before(async () => {
  browser = await launch();
  officer = await person(browser);
  other = await person(browser);
});

after(async () => {
  const answer = await fetch(`${base}/api/v1/searches`, { headers: keyOf('police.lucknow') });
  for (const search of (await answer.json()).items) {
    await fetch(`${base}/api/v1/searches/${search.id}`, { method: 'DELETE', headers: keyOf('police.lucknow') });
  }
  await browser.close();
});

scenario('a search without a name is refused, and nothing typed is lost by another language', async () => {
  await signIn(officer, 'police.lucknow', 'cases?kind=missing&looked-for=yes');
  await officer.locator(test('save-search')).click();
  await focused(officer, test('search-name'));
  await officer.locator(test('search-save')).click();
  await officer.locator(test('problem-search-name')).waitFor();
  await fill(officer, 'search-name', name);
  await speak(officer, 'hi');
  await eventually(async () => await officer.locator(`${test('search-name')} input`).inputValue() === name,
    'what was typed is lost');
  await translated(officer);
  await speak(officer, 'en');
});

scenario('the filter is kept under a name, with the keyboard alone', async () => {
  await officer.locator(`${test('search-name')} input`).press('Enter');
  await officer.locator(test('saved-search')).filter({ hasText: name }).waitFor();
  await officer.waitForURL(/saved=/);
  assert.equal(await officer.locator(test('saved-search')).filter({ hasText: name }).getAttribute('aria-current'), 'true');
});

scenario('the page works on a phone, in Hindi and for everybody', async () => {
  await onePage(officer);
});

scenario('its link shows to each reader only what that reader may see', async () => {
  const link = officer.url();
  let mine = '';
  await eventually(async () => {
    mine = await officer.locator(test('count')).innerText();
    return /\d/.test(mine);
  }, 'nothing is counted');
  await signIn(other, 'home.kanpur', link.slice(link.indexOf('cases?')));
  await other.locator(test('count')).waitFor();
  assert.equal(await other.locator(test('saved-search')).filter({ hasText: name }).count(), 0);
  await eventually(async () => /\d/.test(await other.locator(test('count')).innerText()), 'nothing is counted');
  assert.notEqual(await other.locator(test('count')).innerText(), mine);
});

scenario('the start page counts what is new, and looking at it takes that away', async () => {
  await officer.goto(`${base}/desk/`);
  const counter = officer.locator(test('search-counter')).filter({ hasText: name });
  await counter.waitFor();
  await post('police.lucknow', 'missing-reports', {
    name: 'Searched Newly', sex: 'boy', age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow',
    event_date: await today(-1),
  });
  await eventually(async () => Number(await counter.locator('strong').innerText()) > 0, 'the new case is not counted');
  await counter.click();
  await officer.locator(test('page-cases')).waitFor();
  await officer.goto(`${base}/desk/`);
  await eventually(async () => await counter.locator('strong').innerText() === '0', 'it counts as new for ever');
});

scenario('a deleted search comes back', async () => {
  await officer.locator(test('search-counter')).filter({ hasText: name }).click();
  await officer.locator(test('delete-search')).click();
  await officer.locator(test('undo-delete')).waitFor();
  assert.equal(await officer.locator(test('saved-search')).filter({ hasText: name }).count(), 0);
  await focused(officer, test('undo-delete'));
  await officer.locator(test('undo-delete')).click();
  await officer.locator(test('saved-search')).filter({ hasText: name }).waitFor();
});

scenario('another page has no form for the search that was being renamed', async () => {
  await officer.locator(test('edit-search')).click();
  await focused(officer, test('search-name'));
  await officer.locator(test('clear-filters')).click();
  await officer.locator(test('save-search')).waitFor();
  assert.equal(await officer.locator(test('search-form')).count(), 0);
});

scenario('several cases are handed over one by one, and the one that cannot be stops no other', async () => {
  const made = [];
  for (const age of [7, 9]) {
    made.push(await post('police.lucknow', 'missing-reports', {
      name: 'Quxbulk Zephyrian', sex: 'boy', age_years: age, state: 'Uttar Pradesh', district: 'Lucknow',
      event_date: await today(-1),
    }));
  }
  await officer.goto(`${base}/desk/cases?kind=missing&q=Quxbulk`);
  await officer.locator(test('bulk-choose')).click();
  await officer.locator(test('bulk-first')).click();
  await eventually(async () => Number.parseInt(await officer.locator(test('bulk-count')).innerText(), 10) >= 2,
    'the first cases are not chosen');
  await officer.locator(test('bulk-transfer')).click();
  await officer.locator(test('bulk-send')).click();
  await officer.locator(test('problem-bulk-to')).waitFor();
  await focused(officer, test('problem-summary'));
  const office = officer.locator(`${test('bulk-to')} input`);
  await office.fill('Demo Police Station 1, Patna');
  await officer.locator('vaadin-combo-box-item').filter({ hasText: 'Demo Police Station 1, Patna' }).first().click();
  await fill(officer, 'bulk-reason', 'Last seen at the station there');
  await post('police.lucknow', 'transfers', {
    case: made[1].id, kind: 'transfer', to: 'PS-BR-PATNA-01', reason: 'Seen at the station there',
  });
  await officer.locator(test('bulk-send')).click();
  const state = officer.locator(test('bulk-state')).first();
  await eventually(async () => /^Done: \d+\. Not done: 1$/.test(await state.innerText()), 'the report is not that of two cases');
  await officer.locator(test('bulk-line')).filter({ hasText: made[0].number }).getByText('Asked', { exact: true }).waitFor();
});

scenario('the report is there when the reader comes back, until it is closed', async () => {
  await officer.goto(`${base}/desk/`);
  await officer.locator(test('page-home')).waitFor();
  await officer.goto(`${base}/desk/cases`);
  await officer.locator(test('bulk-report')).waitFor();
  await onePage(officer);
  await officer.locator(test('bulk-dismiss')).click();
  await officer.locator(test('bulk-report')).waitFor({ state: 'detached' });
});

scenario('nothing went wrong meanwhile', () => {
  assert.deepEqual([...officer.wrong, ...other.wrong], []);
});
