// Two people change one case at the same time: nothing is overwritten silently. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, focused, keyOf, launch, onePage, person, post, scenario, signIn, speak, test, today,
} from './desk.mjs';

let browser;
let first;
let second;
let report;

const change = 'desk/case/';

/** Opens the form of the case, and waits until it is filled. */
async function form(page) {
  await page.goto(`${base}/${change}${report.id}/change`);
  await page.waitForFunction((field) => document.querySelector(field)?.value === 'Sugandhlatiya',
    `${test('name')} input`);
}

async function value(page, field) {
  return page.locator(`${test(field)} input, ${test(field)} textarea`).first().inputValue();
}

async function save(page) {
  await page.locator(test('submit')).click();
}

async function saved(page) {
  await page.locator(test('page-case')).waitFor();
}

before(async () => {
  browser = await launch();
  report = await post('police.lucknow', 'missing-reports', {
    name: 'Sugandhlatiya', sex: 'girl', age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow',
    marks: 'mole on the chin', event_date: await today(-2),
  });
  first = await person(browser);
  second = await person(browser);
  await signIn(first, 'police.lucknow');
  await signIn(second, 'police.lucknow');
});

after(async () => {
  await browser.close();
});

scenario('the second saver sees who changed what, and nothing is chosen for them', async () => {
  await form(first);
  await form(second);
  await fill(first, 'marks', 'scar on the chin');
  await fill(first, 'clothes', 'blue frock');
  await save(first);
  await saved(first);

  await fill(second, 'marks', 'burn on the chin');
  await fill(second, 'notes', 'likes to sing');
  await save(second);
  await second.locator(test('merge-notice')).waitFor();
  assert.match(await second.locator(test('merge-who')).innerText(),
    /police\.lucknow.*changed this record on .*while you were writing/);
  await focused(second, test('merge-notice'));

  const marks = second.locator(test('merge-marks'));
  assert.match(await marks.innerText(), /mole on the chin\s+scar on the chin\s+burn on the chin/);
  assert.equal(await second.locator(`${test('choose-marks')} input:checked`).count(), 0);
  assert.match(await second.locator(test('merge-clothes')).innerText(), /blue frock[^]*Theirs will be saved/);
  assert.match(await second.locator(test('merge-notes')).innerText(), /likes to sing[^]*Yours will be saved/);
});

scenario('without a choice nothing is saved; the page works on a phone, in Hindi and for everybody', async () => {
  await second.locator(test('merge-save')).click();
  await second.locator(test('problem-marks')).waitFor();
  await second.locator(test('problem-marks')).click();
  await focused(second, test('choose-marks'));
  await onePage(second);
  await speak(second, 'hi');
  await second.getByText('दोनों बदलाव सहेजें').waitFor();
  await speak(second, 'en');
});

scenario('the reader can go back to the form and finds everything that was typed', async () => {
  await second.locator(test('merge-back')).click();
  await second.locator(test('submit')).waitFor();
  assert.equal(await value(second, 'marks'), 'burn on the chin');
  assert.equal(await value(second, 'notes'), 'likes to sing');
  await save(second);
  await second.locator(test('merge-table')).waitFor();
});

scenario('when it was changed once more, it is asked once more, by keyboard', async () => {
  await form(first);
  await fill(first, 'notes', 'likes to dance');
  await save(first);
  await saved(first);

  await second.locator(test('choose-marks')).getByText('Yours', { exact: true }).click();
  await second.keyboard.press('Control+Enter');
  await second.locator(test('choose-notes')).waitFor();
  assert.match(await second.locator(test('merge-marks')).innerText(), /Yours will be saved/);
  await second.locator(`${test('choose-notes')} input`).first().focus();
  await second.keyboard.press('Space');
  await eventually(async () => await second.locator(`${test('choose-notes')} input:checked`).count() === 1,
    'not chosen');
  await second.keyboard.press('Control+Enter');
  await saved(second);
});

scenario('the record holds what both wrote', async () => {
  await form(second);
  assert.equal(await value(second, 'marks'), 'burn on the chin');
  assert.equal(await value(second, 'clothes'), 'blue frock');
  assert.equal(await value(second, 'notes'), 'likes to dance');
  await second.goto(`${base}/desk/case/${report.id}?tab=history`);
  await second.getByText(/Marks on the body/).first().waitFor();
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual(first.wrong, []);
  assert.deepEqual(second.wrong, []);
});

scenario('what is only shown in another way is no change of anybody', async () => {
  const brought = await today(-1);
  const child = await post('home.lucknow', 'found-children', {
    name: 'Sugandhbihari', sex: 'boy', age_years: 8, state: 'Uttar Pradesh', district: 'Lucknow', event_date: brought,
    languages: 'Hindi', extra: { brought_on: brought, habits: 'hums' },
  });
  const clerk = await person(browser);
  await signIn(clerk, 'home.lucknow', `case/${child.id}/change`);
  await clerk.waitForFunction((field) => document.querySelector(field)?.value === 'Sugandhbihari', `${test('name')} input`);
  assert.match(await value(clerk, 'extra.brought_on'), /^\d\d\/\d\d\/\d{4}$/);
  const meanwhile = await fetch(`${base}/api/v1/found-children/${child.id}`, {
    method: 'PATCH',
    headers: { ...keyOf('dcpu.lucknow'), 'Content-Type': 'application/merge-patch+json', 'If-Match': '"1"' },
    body: JSON.stringify({ marks: 'mole on the chin' }),
  });
  assert.equal(meanwhile.status, 200, await meanwhile.text());
  await fill(clerk, 'clothes', 'blue shirt');
  await save(clerk);
  await clerk.locator(test('merge-clothes')).waitFor();
  assert.equal(await clerk.locator(`${test('merge-table')} tbody tr`).count(), 2); // the clothes and the marks
  await clerk.context().close();
});
