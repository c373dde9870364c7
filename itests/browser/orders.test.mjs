// Orders of the bench: drawn up, signed with a check, named by a step, revoked; and what may be published. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, fill, launch, onePage, onSomePage, person, post, scenario, signIn, speak, test, today, typed, withoutBarriers,
} from './desk.mjs';

let browser;
let unit;
let bench;
let report;

before(async () => {
  browser = await launch();
  report = await post('police.lucknow', 'missing-reports', {
    name: 'Basmatiya', sex: 'girl', age_years: 9, state: 'Uttar Pradesh', district: 'Lucknow',
    event_date: await today(-3),
  });
  unit = await person(browser);
  await signIn(unit, 'dcpu.lucknow', `case/${report.id}?tab=steps`);
  bench = await person(browser);
  await signIn(bench, 'cwc.lucknow', 'orders');
});

after(async () => {
  await browser.close();
});

scenario('a step that needs an order leads to the form that draws it up', async () => {
  await unit.locator(test('step-order_publication')).click();
  await unit.locator(test('step-no-order')).waitFor();
  await unit.locator(test('step-to-orders')).click();
  await unit.locator(`${test('order-form')} ${test('order-reason')}`).waitFor();
  await unit.locator(test('no-orders')).waitFor();
});

scenario('what is missing is said at once, and nothing typed is lost', async () => {
  await fill(unit, 'order-reason', 'Three days without a trace');
  await unit.locator(test('order-save')).click();
  const form = unit.locator(test('order-form'));
  for (const field of ['order-fields', 'order-channels', 'order-until']) {
    await form.locator(test(`problem-${field}`)).waitFor();
  }
  assert.equal(await unit.locator(`${test('order-reason')} textarea`).inputValue(), 'Three days without a trace');
  await withoutBarriers(unit, 'orders of a case');
  await onePage(unit);
});

scenario('a draft waits for the bench, and the unit cannot sign it', async () => {
  await fill(unit, 'order-reason', 'Three days without a trace'); // another language has begun a new form
  await unit.locator(test('order-fields')).getByText('Photograph', { exact: true }).click();
  await unit.locator(test('order-fields')).getByText('Name', { exact: true }).click();
  await unit.locator(test('order-channels')).getByText('Poster', { exact: true }).click();
  const until = unit.locator(`${test('order-until')} input`);
  await until.fill('next week'); // what is no day is not the same as no day
  await until.press('Enter');
  await unit.locator(test('order-save')).click();
  await unit.locator(test('problem-order-until')).getByText('This is no day').waitFor();
  await until.fill(typed(await today(30)));
  await until.press('Enter');
  await unit.locator(test('order-save')).click();
  await unit.locator(test('order-sheet')).getByText('Draft, without effect', { exact: true }).waitFor();
  assert.equal(await unit.locator(test('sign-order')).count(), 0);
  await onSomePage(bench.locator(test('order-to-sign')), report.number, bench.locator(test('more-orders')));
});

scenario('who signs reads the order and in whose name, and the order gets its number', async () => {
  await bench.locator(test('order-to-sign')).filter({ hasText: report.number })
    .locator(test('check-order')).click();
  await bench.locator(test('sign-as')).waitFor();
  assert.match(await bench.locator(test('sign-as')).innerText(), /child welfare committee/);
  await withoutBarriers(bench, 'an order');
  await bench.locator(test('sign-order')).click();
  await bench.locator(test('order-number')).waitFor();
  assert.match(await bench.locator(test('order-number')).innerText(), /^CWC-UP-LUCKNOW\/\d{4}\/\d{4}$/);
  assert.match(await bench.locator(test('signed-by')).innerText(), /Signed by Demo committee member, Lucknow/);
});

scenario('printed, only the sheet is left, and who printed it', async () => {
  await bench.emulateMedia({ media: 'print' });
  await bench.locator(test('page-mark')).waitFor({ state: 'visible' });
  assert.match(await bench.locator(test('page-mark')).innerText(), /^Restricted\. Printed by Demo committee member, Lucknow$/);
  assert.equal(await bench.locator(test('order-acts')).isVisible(), false);
  await bench.emulateMedia({ media: 'screen' });
});

scenario('the step names the signed order', async () => {
  await unit.goto(`${base}/desk/case/${report.id}?tab=steps`);
  await unit.locator(test('step-order_publication')).click();
  await unit.locator(test('step-order')).waitFor();
  await unit.locator(test('step-save')).click();
  await unit.locator(test('step-made')).getByText(/CWC-UP-LUCKNOW/).waitFor();
  await unit.goto(`${base}/desk/case/${report.id}?tab=orders`);
  await unit.locator(test('published')).getByText('Name, Photograph').waitFor();
});

scenario('a revoked order says why, in both languages', async () => {
  await bench.locator(test('revoke-order')).click();
  await fill(bench, 'reason', 'The family asks for it');
  await bench.locator(test('record-revocation')).click();
  await bench.locator(test('signatures')).getByText('The family asks for it').waitFor();
  await speak(bench, 'hi');
  await bench.locator(test('order-sheet')).getByText('प्रकाशन आदेश').waitFor();
  await speak(bench, 'en');
  await unit.reload();
  await unit.locator(test('published')).getByText('Nothing. A signed publication order is needed.').waitFor();
});

scenario('nothing can be published of a protected child any more', async () => {
  await bench.goto(`${base}/desk/case/${report.id}?tab=orders`);
  await bench.locator(test('protect-identity')).click();
  await bench.locator(test('protect-identity-sure')).click();
  await bench.locator(test('identity-protected')).waitFor();
  await bench.locator(`${test('order-kind')} vaadin-select-value-button`).click();
  await bench.locator('vaadin-select-item').getByText('Restoration order', { exact: true }).waitFor();
  assert.equal(
    await bench.locator('vaadin-select-item').getByText('Publication order', { exact: true }).count(), 0);
});

scenario('another kind of order has other fields', async () => {
  await bench.locator('vaadin-select-item').getByText('Restoration order', { exact: true }).click();
  await bench.locator(test('order-handed_to')).waitFor();
  await bench.setViewportSize({ width: 360, height: 740 });
  await onePage(bench);
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual(unit.wrong, []);
  assert.deepEqual(bench.wrong, []);
});
