// Recognised fit facilities: recorded, searched, chosen in an order, with the children who are there; renewed and withdrawn; and which
// forms and visits come next. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, fill, focused, keyOf, launch, onePage, onSomePage, person, scenario, signIn, test, today, typed, withoutBarriers,
} from './desk.mjs';
import {
  closeSittings, handIn, openSitting, order, registered, stands, step, takenIn,
} from './lives.mjs';

let browser;
let clerk;
let unit;
let bench;
let child;
let number;

const FACILITY = `Asha Niketan ${Date.now() % 1_000_000}`;

const ORDER = 'Order of placement with a fit facility or fit person';

before(async () => {
  browser = await launch();
  [clerk, unit, bench] = await Promise.all([1, 2, 3].map(() => person(browser)));
  await signIn(clerk, 'home.lucknow');
  await signIn(unit, 'dcpu.lucknow');
  await signIn(bench, 'cwc.lucknow', 'recognitions');
});

after(async () => {
  await browser.close();
  await closeSittings('cwc.lucknow'); // one at a time: others hold theirs
});

scenario('a committee records a recognition, and is told at once of all that is wrong', async () => {
  await bench.locator(test('recognise')).click();
  await bench.locator(test('fit-save')).click();
  await focused(bench, test('problem-summary'));
  for (const field of ['fit-kind', 'fit-places']) {
    await bench.locator(test('fit-form')).locator(test(`problem-${field}`)).waitFor();
  }
  await bench.locator(test('fit-kind')).getByText('Fit facility', { exact: true }).click();
  await fill(bench, 'fit-name', FACILITY);
  await fill(bench, 'fit-places', '1');
  await bench.locator(test('fit-save')).click();
  for (const field of ['fit-address', 'fit-sexes', 'fit-paper', 'fit-signed_by']) {
    await bench.locator(test('fit-form')).locator(test(`problem-${field}`)).waitFor();
  }
  assert.equal(await bench.locator(`${test('fit-name')} input`).inputValue(), FACILITY);
  await withoutBarriers(bench, 'a form of a recognition with problems');
  await onePage(bench);
  await fill(bench, 'fit-address', 'Mall Road 4');
  await bench.locator(test('fit-sexes')).getByText('Girls', { exact: true }).click();
  await bench.locator(test('fit-sexes')).getByText('Boys', { exact: true }).click();
  await fill(bench, 'fit-paper', 'CWC/39/7');
  await fill(bench, 'fit-signed_by', 'A. Rawat, Chairperson');
  await bench.locator(test('fit-save')).click();
  await bench.waitForURL(/\/recognition\//);
  const facts = await bench.locator(test('recognition-facts')).innerText();
  [number] = facts.match(/FIT-\d\d-\d{6}/);
  assert.match(facts, /0 of 1 places taken/);
  await bench.locator(test('fit-nobody')).waitFor();
  await onePage(bench);
});

scenario('the unit of the district finds it, and another home does not see it', async () => {
  await unit.goto(`${base}/desk/recognitions?q=${encodeURIComponent(FACILITY)}&standing=valid`);
  await unit.locator(test('recognition-row')).filter({ hasText: number }).waitFor();
  assert.equal(await unit.locator(test('recognition-row')).count(), 1);
  await onePage(unit);
  await unit.goto(`${base}/desk/recognitions?q=nobody-is-called-so`);
  await unit.locator(test('no-recognitions')).waitFor();
  const seen = await fetch(`${base}/api/v1/recognitions`, { headers: keyOf('home.lucknow') });
  assert.deepEqual((await seen.json()).items, []);
});

scenario('forms that are due are listed with their limit, and a press opens them', async () => {
  await registered(clerk, 'found', 'Phuldulari');
  const row = clerk.locator(test('form-due-row')).filter({ hasText: 'Phuldulari' });
  for (let i = 0; i < 2; i += 1) { // the second time the draft is opened, which nobody begins twice
    await clerk.goto(`${base}/desk/forms-due`);
    await onSomePage(clerk.locator(test('form-due-row')), 'Phuldulari', clerk.locator(test('more-forms-due')));
    if (i === 0) {
      await row.getByText('Due by').first().waitFor();
      await onePage(clerk);
    }
    await row.locator(test('open-production')).click();
    await clerk.waitForURL(/\/form\//);
  }
});

scenario('a form that falls due appears on the page that is open', async () => {
  child = await registered(clerk, 'found', 'Dulariya');
  await takenIn(clerk, bench, child);
  await bench.goto(`${base}/desk/case/${child}?tab=orders`);
  await bench.locator(test('forms')).waitFor();
  assert.equal(await bench.locator(test('form-due-undertaking')).count(), 0);
  const second = await person(browser);
  await signIn(second, 'cwc.lucknow');
  await order(second, child, ORDER, { fit: FACILITY, reason: 'It is near its school' });
  await bench.locator(test('form-due-undertaking')).waitFor();
});

scenario('the child is placed with whom the order names, and is on the roll there', async () => {
  await handIn(bench, 'cwc.lucknow', child, 'undertaking');
  await step(bench, child, 'place_with_fit');
  await stands(bench, child, 'In interim placement');
  await unit.goto(`${base}/desk/recognitions?q=${number}`);
  await unit.locator(test('to-recognition')).click();
  await unit.locator(test('fit-child')).filter({ hasText: 'Dulariya' }).waitFor();
  assert.match(await unit.locator(test('recognition-facts')).innerText(), /1 of 1 places taken/);
  await onePage(unit);
});

scenario('what is full is told as such where it is chosen, and two of one name differ', async () => {
  const other = await registered(clerk, 'found', 'Ramdulari');
  await takenIn(clerk, bench, other);
  await bench.goto(`${base}/desk/case/${other}?tab=orders`);
  await bench.locator(`${test('order-kind')} vaadin-select-value-button`).click();
  await bench.locator('vaadin-select-item').getByText(ORDER, { exact: true }).click();
  await fill(bench, 'order-fit', FACILITY);
  await bench.locator('vaadin-combo-box-item').filter({ hasText: '1 of 1 places taken' })
    .filter({ hasText: 'not for this child now' }).filter({ hasText: `Fit facility · Mall Road 4, Lucknow, Uttar Pradesh · ${number}` }).first()
    .waitFor();
  await withoutBarriers(bench, 'the choice of a fit facility');
});

scenario('a withdrawal is in the work of those who recognise while children are there', async () => {
  await unit.locator(test('withdraw')).click();
  await unit.locator(test('save-withdrawal')).click();
  await focused(unit, test('problem-summary'));
  await unit.locator(test('problem-reason')).waitFor();
  await fill(unit, 'reason', 'Nobody is there at night');
  const proposed = await unit.locator(`${test('from')} input`).inputValue(); // its first day, which is today
  await fill(unit, 'from', '01/02/2020');
  await unit.locator(`${test('from')} input`).press('Enter');
  await unit.locator(test('save-withdrawal')).click();
  await unit.locator(test('problem-from')).waitFor();
  await withoutBarriers(unit, 'a withdrawal with a day that cannot be');
  await fill(unit, 'from', proposed);
  await unit.locator(`${test('from')} input`).press('Enter');
  await unit.locator(test('save-withdrawal')).click();
  await unit.locator(test('fit-over')).waitFor();
  await onePage(unit);
  await unit.goto(`${base}/desk/`);
  await unit.locator(test('ending-recognition-row')).filter({ hasText: FACILITY }).waitFor();
  await unit.locator(test('ending-recognition-row')).filter({ hasText: FACILITY }).locator(test('ending-recognition')).click();
  await unit.locator(test('renew')).click();
  await fill(unit, 'fit-paper', 'CWC/39/8');
  await fill(unit, 'fit-signed_by', 'A. Rawat, Chairperson');
  await unit.locator(test('save-renewal')).click();
  await unit.locator(test('fit-acts')).getByText('Renewed from').waitFor();
  assert.equal(await unit.locator(test('fit-over')).count(), 0);
});

scenario('a visit that is recorded is listed among those that were made, once', async () => {
  await openSitting(bench);
  await order(bench, child, 'Order for long-term care', { institution: 'Lucknow', reason: 'Nobody came' });
  await step(bench, child, 'long_term_care');
  await unit.goto(`${base}/desk/follow-ups`);
  await unit.locator(test('visits-made')).or(unit.locator(test('no-visits-made'))).first().waitFor();
  const row = unit.locator(test('visit-made-row')).filter({ hasText: 'Dulariya' });
  assert.equal(await row.count(), 0);
  await step(unit, child, 'follow_up', { visited_on: typed(await today()), findings: 'It goes to school' });
  await unit.goto(`${base}/desk/follow-ups`);
  await row.waitFor();
  assert.equal(await row.count(), 1);
  await onePage(unit);
  await withoutBarriers(unit, 'visits');
});

scenario('on paper the lists of forms and of visits have numbers in place of names', async () => {
  await unit.goto(`${base}/desk/follow-ups`);
  const row = unit.locator(test('visit-made-row')).filter({ hasText: 'Dulariya' });
  await row.waitFor();
  await unit.emulateMedia({ media: 'print' });
  assert.equal(await row.getByText('Dulariya').isVisible(), false);
  assert.equal(await row.locator(test('open-case')).isVisible(), true);
  await unit.emulateMedia({ media: 'screen' });
  assert.equal(await row.getByText('Dulariya').isVisible(), true);
  assert.deepEqual(unit.wrong, []);
  assert.deepEqual(bench.wrong, []);
});
