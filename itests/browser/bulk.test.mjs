// Work on several cases: a cause list, an action for offices, a file and a sheet with a purpose; progress that leaves the reader in peace. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  base, eventually, fill, focused, keyOf, launch, onePage, person, post, scenario, signIn, speak, test, today, translated,
  typed,
} from './desk.mjs';
import { print } from './paper.mjs';

/** With a long place of each, they fill more than one page; so unlike that none of them is taken for another. */
const PRINTED = 'Amar Bela Chetan Devika Eshan Falguni Girish Hema Ishan Jaya Kamal Lata Mohan Nisha Omkar Pooja Rakesh Sarla Tarun Usha'
  .split(' ');

let browser;
let bench;
let officer;
let senior;

const report = async (name, age, more = {}) => post('police.lucknow', 'missing-reports', {
  ...more, name, sex: 'boy', age_years: age, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today(-1),
  complainant: 'Synthetic', complainant_phone: '+91 98765 43210',
});

/** Opens a list, begins to choose and chooses all of it. */
async function chooseAll(page, filter, number) {
  await page.goto(`${base}/desk/cases?${filter}`);
  await page.locator(test('bulk-choose')).click();
  await page.locator(test('bulk-first')).click();
  await eventually(async () => Number.parseInt(await page.locator(test('bulk-count')).innerText(), 10) === number,
    'not all cases of the list are chosen');
}

async function choose(page, field, option) {
  await page.locator(`${test(field)} input`).fill(option);
  await page.locator('vaadin-combo-box-item').filter({ hasText: option }).first().click();
}

const ended = (page) => page.locator(test('bulk-state')).first();

before(async () => {
  browser = await launch();
  bench = await person(browser);
  officer = await person(browser, { acceptDownloads: true });
  senior = await person(browser);
});

after(async () => {
  await browser.close();
});

scenario('a bench puts several children on the list of a sitting', async () => {
  for (const age of [6, 7]) {
    await post('home.lucknow', 'found-children', {
      name: 'Vollbulk Zettel', sex: 'girl', age_years: age, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today(),
    });
  }
  await post('cwc.lucknow', 'sittings', { day: await today(20), start: '10:30', venue: 'committee', expected: ['Asha Rawat'] });
  await signIn(bench, 'cwc.lucknow');
  await chooseAll(bench, 'kind=found&q=Vollbulk', 2);
  await bench.locator(test('bulk-cause_list')).click();
  await focused(bench, test('bulk-form'));
  await bench.locator(test('bulk-send')).click();
  await bench.locator(test('problem-bulk-sitting')).waitFor();
  await bench.locator(test('problem-bulk-matter')).waitFor();
  await choose(bench, 'bulk-sitting', '10:30');
  await choose(bench, 'bulk-matter', 'Review');
  await speak(bench, 'hi');
  await translated(bench);
  await speak(bench, 'en');
  await onePage(bench);
  await bench.locator(test('bulk-send')).click();
  await eventually(async () => /^Done: 2\. Not done: 0$/.test(await ended(bench).innerText()), 'not both are on the list');
  await bench.locator(test('bulk-line')).first().getByText('Put down', { exact: true }).waitFor();
});

scenario('an act is offered to those alone who may do it', async () => {
  await signIn(officer, 'police.lucknow');
  await report('Solobulk Zettel', 8);
  await report('Solobulk Zettel', 9);
  await chooseAll(officer, 'kind=missing&q=Solobulk', 2);
  assert.equal(await officer.locator(test('bulk-cause_list')).count(), 0);
  assert.equal(await officer.locator(test('bulk-office_action')).count(), 0);
  await officer.locator(test('bulk-transfer')).waitFor();
});

scenario('the offices that keep the cases get an action, and the report does not take the focus', async () => {
  await signIn(senior, 'state.up');
  await chooseAll(senior, 'kind=missing&q=Solobulk', 2);
  await senior.locator(test('bulk-office_action')).click();
  await fill(senior, 'bulk-text', 'Visit the family again');
  await fill(senior, 'bulk-due', typed(await today(3)));
  await senior.locator(`${test('bulk-due')} input`).press('Enter');
  await senior.locator(test('bulk-send')).click();
  await eventually(async () => /^Done/.test(await ended(senior).innerText()), 'the report does not end');
  // what the desk orders late would have taken it by now
  await focused(senior, test('bulk-report'));
  await senior.locator(`${test('case-search')} input`).focus();
  await eventually(async () => /^Done: 2\. Not done: 0$/.test(await ended(senior).innerText()), 'not both got an action');
  await focused(senior, test('case-search'));
  // what changes all the time is no live region: a screen reader is told the end alone
  assert.equal(await senior.locator(test('bulk-progress')).getAttribute('role'), null);
  assert.equal(await senior.locator(test('bulk-progress')).isVisible(), false);
  await senior.locator(test('bulk-dismiss')).click();
  await senior.locator(test('bulk-report')).waitFor({ state: 'detached' });
});

scenario('a file needs a purpose, which every case remembers', async () => {
  await officer.locator(test('bulk-export')).click();
  await officer.locator(test('extract-make')).click();
  await officer.locator(test('problem-extract-purpose')).waitFor();
  await fill(officer, 'extract-purpose', 'Meeting with the railway police');
  await onePage(officer);
  await officer.locator(test('extract-make')).click();
  await officer.locator(test('extract-made')).getByText('2 cases. Left out: 0').waitFor();
  await focused(officer, test('extract-download'));
  const [download] = await Promise.all([
    officer.waitForEvent('download'), officer.locator(test('extract-download')).click(),
  ]);
  assert.match(download.suggestedFilename(), /^training-missing-\d{4}-\d\d-\d\d\.csv$/);
  const text = readFileSync(await download.path(), 'utf8');
  assert.match(text, /^\uFEFFid,/);
  assert.equal(text.trim().split('\r\n').length, 3);
  assert.match(text, /,'\+91 98765 43210/);
  // another choice is another file: the form says how many, and keeps what is typed
  await officer.locator(test('choose-case')).first().click();
  await eventually(async () => /1 case$/.test(await officer.locator(test('extract-make')).innerText()), 'the button says another number');
  assert.equal(await officer.locator(test('extract-download')).count(), 0);
  assert.equal(await officer.locator(`${test('extract-purpose')} textarea`).inputValue(), 'Meeting with the railway police');
  await officer.locator(test('bulk-none')).click();
  await eventually(async () => officer.locator(test('extract-make')).isDisabled(), 'a file of nothing can be made');
  await officer.locator(test('bulk-first')).click();
  await eventually(async () => /2 cases$/.test(await officer.locator(test('extract-make')).innerText()), 'the button says another number');
  await officer.locator(test('extract-cancel')).click();
  const found = await (await fetch(`${base}/api/v1/search?q=Solobulk`, { headers: keyOf('police.lucknow') })).json();
  const history = await (await fetch(`${base}/api/v1/missing-reports/${found.items[0].id}/history`,
    { headers: keyOf('police.lucknow') })).text();
  assert.match(history, /use=export;purpose=Meeting with the railway police/);
  const file = await officer.context().newPage();
  await file.goto(`${base}/desk/case/${found.items[0].id}`);
  await file.locator(test('tab-history')).click();
  await file.locator(test('history-row')).getByText('Saved to a file. Purpose: Meeting with the railway police').waitFor();
  await file.close();
});

scenario('a list is printed on A4, with who and when on every page', async () => {
  const place = 'Behind the third platform of the old railway station, beside the tea stall of the synthetic market and the bridge';
  for (const [number, name] of PRINTED.entries()) {
    await report(`${name} Dhanurpatra`, 1 + number % 17, { place });
  }
  await chooseAll(officer, 'kind=missing&q=Dhanurpatra', PRINTED.length);
  await officer.locator(test('bulk-print')).click();
  await fill(officer, 'extract-purpose', 'Handed to the patrol of tonight');
  await officer.locator(test('extract-make')).click();
  await officer.locator(test('case-sheet')).waitFor();
  await focused(officer, test('print'));
  await onePage(officer);
  const numbers = await officer.locator(`${test('case-sheet')} .desk-paper-table td.tc-number`).allInnerTexts();
  assert.equal(numbers.length, PRINTED.length);
  const sheets = await print(officer);
  assert.ok(sheets.length > 1, `${sheets.length} pages`);
  // a number may be broken at its hyphens
  const [first, last] = [sheets[0], sheets.at(-1)].map((sheet) => sheet.replaceAll(' ', ''));
  assert.ok(first.includes(numbers[0]), first);
  assert.ok(last.includes(numbers.at(-1)), last);
  for (const sheet of sheets) {
    assert.match(sheet, /Restricted\. Printed by Demo police officer, Lucknow on /);
    assert.doesNotMatch(sheet, /Back to the list/);
  }
  await officer.locator(test('to-list')).click();
  await officer.locator(test('bulk-count')).waitFor();
});

scenario('nothing went wrong meanwhile', () => {
  assert.deepEqual([...bench.wrong, ...officer.wrong, ...senior.wrong], []);
});
