// Code lists and fields that packs contribute: the form, the page of the case, the search; a pack of a state that comes
// and goes while people work. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { copyFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  base, eventually, fill, focused, launch, onePage, person, post, scenario, signIn, speak, test, today, withoutBarriers,
} from './desk.mjs';

const dropped = join(process.env.DEPLOY, basename(process.env.SAMPLE_FIELDS));

const yesterday = await today(-1);

let browser;
let police;
let home;
let report;

/** Chooses an entry of a list by typing its words. */
async function choose(page, field, words) {
  const input = page.locator(`${test(field)} input`);
  await input.fill(words);
  await page.locator('vaadin-combo-box-item').getByText(words, { exact: true }).first().click();
}

async function details(page) {
  await page.goto(`${base}/desk/case/${report.id}?tab=details`);
  await page.locator(test('details')).waitFor();
}

async function change(page) {
  await page.goto(`${base}/desk/case/${report.id}/change`);
  await page.waitForFunction((field) => document.querySelector(field)?.value === 'Patrangiya', `${test('name')} input`);
}

async function save(page) {
  await page.locator(test('submit')).click();
  await page.locator(test('page-case')).waitFor();
}

const fact = (page, code) => page.locator(test(`fact-${code}`));

before(async () => {
  browser = await launch();
  police = await person(browser);
  home = await person(browser);
  await signIn(police, 'police.lucknow');
  await signIn(home, 'home.lucknow');
  report = await post('police.lucknow', 'missing-reports', {
    name: 'Patrangiya', sex: 'girl', age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow', event_date: yesterday,
    complexion: 'गोरा', languages: ['हिन्दी', 'Tharu'], extra: { habits: 'hums a song', education: 'कक्षा 1 से 5' },
  });
});

after(async () => {
  rmSync(dropped, { force: true });
  assert.deepEqual([...police.wrong, ...home.wrong], []);
  await browser.close();
});

scenario('codes are words in the language of the reader', async () => {
  await details(police);
  assert.match(await fact(police, 'complexion').innerText(), /Fair/);
  assert.match(await fact(police, 'languages').innerText(), /Hindi, Tharu/);
  assert.match(await fact(police, 'extra.education').innerText(), /Education\s+Class 1 to 5/);
  await speak(police, 'hi');
  await police.getByText('कक्षा 1 से 5').waitFor();
  assert.match(await fact(police, 'complexion').innerText(), /गोरा/);
  await speak(police, 'en');
});

scenario('a form asks what the packs ask, and keeps it', async () => {
  await change(police);
  await choose(police, 'build', 'Thin');
  await choose(police, 'extra.suspected_cause', 'Ran away from home');
  await fill(police, 'extra.risk_assessment', 'needs medicine every day');
  await save(police);
  await details(police);
  assert.match(await fact(police, 'build').innerText(), /Thin/);
  assert.match(await fact(police, 'extra.suspected_cause').innerText(), /Ran away from home/);
  assert.match(await fact(police, 'extra.risk_assessment').innerText(), /needs medicine every day/);
  assert.match(await fact(police, 'extra.habits').innerText(), /hums a song/);
});

scenario('the form and the page work on a phone, with the keyboard, in both languages and for everybody', async () => {
  await change(police);
  await onePage(police);
  await details(police);
  await onePage(police);
});

scenario('what only some may see is no answer for others', async () => {
  const found = await post('home.lucknow', 'found-children', {
    name: 'Patrangiya', sex: 'girl', age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow', event_date: yesterday,
    extra: { abuse_allegation: 'told to the counsellor', category: 'orphan' },
  });
  await home.goto(`${base}/desk/case/${found.id}?tab=details`);
  assert.match(await fact(home, 'extra.abuse_allegation').innerText(), /told to the counsellor/);
  await police.goto(`${base}/desk/report-missing`);
  await police.locator(test('extra.habits')).waitFor();
  assert.equal(await police.locator(test('extra.abuse_allegation')).count(), 0);
});

scenario('a pack of a state comes while people work: its fields, its codes, its problems', async () => {
  copyFileSync(process.env.SAMPLE_FIELDS, dropped);
  await eventually(async () => {
    await change(police);
    return await police.locator(test('extra.up_household')).count() > 0;
  }, 'the fields of the state do not come');
  await fill(police, 'extra.up_household', 'many');
  await fill(police, 'extra.up_last_festival', '31/02/2026');
  await police.locator(test('submit')).click();
  await police.locator(test('problem-extra.up_household')).waitFor();
  assert.match(await police.locator(test('problem-extra.up_last_festival')).innerText(), /Last festival/);
  await police.locator(test('problem-extra.up_household')).click();
  await focused(police, test('extra.up_household'));
  await withoutBarriers(police, 'the form with problems');
  await fill(police, 'extra.up_household', '6');
  await fill(police, 'extra.up_last_festival', '05/11/2025');
  await fill(police, 'complexion', 'wheetish'); // fits no item: kept, and refused with the nearest words
  await police.locator(test('submit')).click();
  await police.locator(test('problem-complexion')).waitFor();
  assert.match(await police.locator(test('problem-complexion')).innerText(), /Wheatish/);
  await choose(police, 'complexion', 'Wheatish');
  await fill(police, 'extra.up_ration_card', 'RC-17');
  await choose(police, 'extra.suspected_cause', 'Separated at the Kumbh fair');
  await choose(police, 'extra.up_reward_offered', 'Yes');
  await save(police);
  await details(police);
  assert.match(await fact(police, 'extra.up_household').innerText(), /6/);
  assert.match(await fact(police, 'extra.up_last_festival').innerText(), /5 Nov/);
  assert.match(await fact(police, 'extra.suspected_cause').innerText(), /Separated at the Kumbh fair/);
});

scenario('cases are searched by what stands in a field of a pack', async () => {
  await police.goto(`${base}/desk/cases`);
  await police.locator(test('more-filters')).click();
  await choose(police, 'filter-field', 'Suspected cause');
  await choose(police, 'filter-value', 'Separated in a crowd');
  await police.locator(test('add-filter')).click();
  await police.locator(test('limit-suspected_cause')).waitFor();
  await police.getByText(report.number, { exact: true }).first().waitFor(); // counted as the code of the nation
  assert.match(police.url(), /extra\.suspected_cause=crowd/);
  await withoutBarriers(police, 'the list with a filter');
  await police.locator(test('remove-filter')).click();
  await police.locator(test('limit-suspected_cause')).waitFor({ state: 'detached' });
});

scenario('the pack goes: what it asked is shown under its code, cannot be changed, and is lost by nobody', async () => {
  rmSync(dropped);
  await eventually(async () => {
    await details(police);
    return /up_household/.test(await fact(police, 'extra.up_household').innerText());
  }, 'the fields of the state do not go');
  assert.match(await fact(police, 'extra.up_household').innerText(), /6\s+This answer cannot be changed/);
  assert.match(await fact(police, 'extra.suspected_cause').innerText(), /up_kumbh/);
  await change(police);
  await fill(police, 'extra.habits', 'hums two songs');
  await save(police);
  copyFileSync(process.env.SAMPLE_FIELDS, dropped);
  await eventually(async () => {
    await details(police);
    return /Persons in the household\s+6/.test(await fact(police, 'extra.up_household').innerText());
  }, 'what stood in the fields of the state is lost');
  assert.match(await fact(police, 'extra.habits').innerText(), /hums two songs/);
});
