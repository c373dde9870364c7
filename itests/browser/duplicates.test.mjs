// A child who is reported twice, in a real browser: the alarm on the case page, the two records side by side, the
// answer with the keyboard alone, and the link that is withdrawn again. Run by BrowserIT against the distribution.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  fill, focused, launch, person, post, scenario, signIn, speak, test, today, translated, withoutBarriers,
} from './desk.mjs';

let browser;
let page;
let first;
let second;

before(async () => {
  browser = await launch();
  page = await person(browser);
  const day = await today(-1);
  const child = { name: 'Padmavatiya', father_name: 'Jagmohan', mother_name: 'Sonamati', sex: 'girl', age_years: 8,
    state: 'Uttar Pradesh', district: 'Lucknow', guardian_phone: '9876500299', event_date: day };
  first = await post('police.lucknow', 'missing-reports', child);
  second = await post('police.lucknow', 'missing-reports', { ...child, clothes: 'blue frock' });
});

after(async () => {
  await browser.close();
});

async function press(name) {
  await page.locator(test(name)).first().focus();
  await page.keyboard.press('Enter');
}

scenario('the case page tells that the child may be registered twice, without a reload', async () => {
  await signIn(page, 'police.lucknow', `case/${first.id}`);
  await page.locator(test('open-alarm')).waitFor();
  await page.locator(test('alarms')).getByText(second.number).first().waitFor();
  await page.locator(test('no-links')).waitFor();
  await withoutBarriers(page, 'case with an alarm');
  await page.goto(`${process.env.BASE}/desk/duplicates`);
  await page.locator(test('duplicate-row'), { hasText: second.number }).waitFor();
  await withoutBarriers(page, 'list of alarms');
  await speak(page, 'hi');
  await translated(page);
  await speak(page, 'en');
});

scenario('the two records stand side by side, and an answer needs a reason', async () => {
  await page.goto(`${process.env.BASE}/desk/case/${first.id}`);
  await press('open-alarm');
  await page.locator(test('comparison')).waitFor();
  await withoutBarriers(page, 'alarm');
  await press('same-child');
  await focused(page, test('problem-summary'));
  await withoutBarriers(page, 'alarm without a reason');
  await fill(page, 'reason', 'One mother');
  await press('same-child');
  await page.getByText('the two records are linked').waitFor();
  await withoutBarriers(page, 'alarm, answered');
  await speak(page, 'hi');
  await translated(page);
  await speak(page, 'en');
});

scenario('the link is on the case page, and is withdrawn with a reason', async () => {
  await page.goto(`${process.env.BASE}/desk/case/${first.id}`);
  const link = page.locator(test('link'));
  await link.getByText(second.number).waitFor();
  await link.getByText('One mother').waitFor();
  assert.equal(await page.locator(test('open-alarm')).count(), 0);
  await press('withdraw-link');
  await withoutBarriers(page, 'withdrawing a link');
  await fill(page, 'reason', 'Two cousins of one name');
  await press('record-withdrawal');
  await page.locator(test('withdrawn-link')).getByText('Two cousins of one name').waitFor();
  await withoutBarriers(page, 'case with a withdrawn link');
  await speak(page, 'hi');
  await translated(page);
  await speak(page, 'en');
});

scenario('two cases are linked by hand with the number of the other one', async () => {
  await press('link-case');
  await fill(page, 'other-number', 'MC-26-999999');
  await fill(page, 'reason', 'One mother after all');
  await press('record-link');
  await focused(page, test('problem-summary'));
  await fill(page, 'other-number', second.number);
  await press('record-link');
  await page.locator(test('link')).getByText('One mother after all').waitFor();
});

scenario('"same child", said while a report is typed, is a link when it is registered', async () => {
  await page.goto(`${process.env.BASE}/desk/report-missing`);
  await fill(page, 'name', 'Padmavatiya');
  await page.locator(test('sex')).getByText('Girl').click();
  await fill(page, 'age_years', '8');
  await fill(page, 'father_name', 'Jagmohan');
  const panel = page.locator(test('duplicates'));
  await panel.locator(test('duplicate'), { hasText: second.number }).locator(test('duplicate-same')).click();
  await panel.locator(test('duplicate-said-same')).waitFor();
  await speak(page, 'hi');
  await translated(page);
  await speak(page, 'en');
  // the draft is typed on: what was said stays
  await panel.locator(test('duplicate-said-same')).waitFor();
  await fill(page, 'duplicate-reason', '');
  await page.locator(test('event_date-yesterday')).click();
  await page.locator(test('submit')).click();
  await focused(page, test('problem-summary'));
  await page.locator(test('problem-summary')).getByText('Already reported?').waitFor();
  await fill(page, 'duplicate-reason', 'The mother came again');
  await page.keyboard.press('Tab');
  await page.locator(test('submit')).click();
  await page.locator(test('said-of-others')).getByText(second.number).waitFor();
  await withoutBarriers(page, 'registered, with a link');
  await page.locator(test('open-registered')).click();
  await page.locator(test('link')).getByText('The mother came again').first().waitFor();
});

scenario('two stations answer one alarm, neither led by the other', async () => {
  const day = await today(-1);
  const child = { name: 'Rajkumariya', father_name: 'Devnandan', mother_name: 'Sukhmani', sex: 'girl', age_years: 7,
    guardian_phone: '9876500311', event_date: day };
  const mine = await post('police.lucknow', 'missing-reports', { ...child, state: 'Uttar Pradesh', district: 'Lucknow' });
  await post('police.patna', 'missing-reports', { ...child, state: 'Bihar', district: 'Patna' });
  await page.goto(`${process.env.BASE}/desk/case/${mine.id}`);
  await page.locator(test('open-alarm')).waitFor();
  await press('open-alarm');
  await fill(page, 'reason', 'One mother');
  await press('same-child');
  await page.locator(test('alarm-waits')).waitFor();
  await withoutBarriers(page, 'alarm that waits for the other office');
  await speak(page, 'hi');
  await translated(page);
  await speak(page, 'en');
  const address = page.url();
  const other = await person(browser);
  await signIn(other, 'police.patna', new URL(address).pathname.replace('/desk/', ''));
  await other.locator(test('same-child')).waitFor();
  assert.equal(await other.getByText('One mother').count(), 0);
  await press('take-back');
  await page.locator(test('same-child')).waitFor();
  await fill(page, 'reason', 'One mother after all');
  await press('same-child');
  await page.locator(test('alarm-waits')).waitFor();
  await fill(other, 'reason', 'Two villages');
  await other.locator(test('different-children')).click();
  await other.locator(test('alarm-differ')).waitFor();
  await other.getByText('One mother after all').waitFor();
  await withoutBarriers(other, 'alarm of which the offices differ');
  await other.locator(test('take-back')).click();
  await fill(other, 'reason', 'The same scar');
  await other.locator(test('same-child')).click();
  await other.getByText('the two records are linked').waitFor();
  assert.deepEqual(other.wrong, []);
});

scenario('nothing went wrong in the page', () => {
  assert.deepEqual(page.wrong, []);
});
