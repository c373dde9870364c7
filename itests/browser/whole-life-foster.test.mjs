// The life of a child in foster care, by hand: prepared, studied, undertaken, ordered, inspected, recorded, reviewed, and ended. Every
// form of it is filled in on the screen. Runs after all others but the whole lives, because time does not go back. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, forward, launch, onePage, person, scenario, signIn, test, today, typed, withoutBarriers,
} from './desk.mjs';
import {
  clockSays, fillIn, openSitting, order, registered, stands, step, takenIn,
} from './lives.mjs';

let browser;
let clerk;
let unit;
let bench;
let child;

const FAMILY = 'Asha and Ram Yadav';

before(async () => {
  browser = await launch();
  [clerk, unit, bench] = await Promise.all([1, 2, 3].map(() => person(browser)));
  await signIn(clerk, 'home.lucknow');
  await signIn(unit, 'dcpu.lucknow');
  await signIn(bench, 'cwc.lucknow');
});

after(async () => {
  await browser.close();
});

scenario('nobody is asked for papers of foster care before the committee wants it', async () => {
  child = await registered(clerk, 'found', 'Palaniya');
  await takenIn(clerk, bench, child);
  await unit.goto(`${base}/desk/case/${child}?tab=orders`);
  await unit.locator(test('form-sir')).waitFor();
  assert.equal(await unit.locator(test('form-due-home_study')).count(), 0);
  await step(bench, child, 'prepare_foster', { reason: 'Nobody came for it' });
  await unit.reload();
  await unit.locator(test('form-due-child_study')).waitFor();
  await unit.locator(test('form-due-home_study')).getByText('Due').first().waitFor();
  await onePage(unit);
});

scenario('child and family are studied on the screen', async () => {
  await fillIn(unit, child, 'child_study', { family_contact: 'Letters to an aunt', child_consulted: 'Yes' }, async (part) => {
    if (part === 'the_child') {
      await onePage(unit);
    }
  });
  await step(unit, child, 'submit_child_study');
  await fillIn(unit, child, 'home_study', { carers: FAMILY, police_verified: 'Yes', suitable: 'Fit with support' }, async (part) => {
    if (part === 'applicants') {
      await withoutBarriers(unit, 'a study of a home');
    }
  });
  await withoutBarriers(unit, 'a study that was handed in');
  await step(unit, child, 'study_foster_home');
  await clockSays(unit, child, 'foster_home_study', 'In time');
});

scenario('the order asks the family to undertake its care, and care begins', async () => {
  await openSitting(bench);
  await order(bench, child, 'Foster care order', { carers: FAMILY, until: typed(await today(365)) });
  await bench.goto(`${base}/desk/case/${child}?tab=steps`);
  await bench.locator(test('step-foster')).click();
  await bench.locator(test('step-no-form')).getByText('Undertaking of the foster family').waitFor();
  await withoutBarriers(bench, 'a step that lacks a form');
  await bench.locator(test('step-to-forms')).click();
  await bench.locator(test('form-due-foster_undertaking')).waitFor();
  await fillIn(bench, child, 'foster_undertaking', {}, async (part) => {
    if (part === 'foster_family') {
      assert.equal(await bench.locator(`${test('item-carers')} input`).inputValue(), FAMILY);
    }
    if (part === 'undertaken') {
      await onePage(bench);
    }
  });
  await step(bench, child, 'foster');
  await stands(bench, child, 'In alternative care');
  await clerk.goto(`${base}/desk/case/${child}?tab=orders`);
  await clerk.locator(test('form-due-foster_record')).waitFor();
});

scenario('the family is inspected each month, and the state hears when it is not', async () => {
  await forward('P33D');
  await clockSays(unit, child, 'foster_inspection', /Overdue/);
  await fillIn(unit, child, 'foster_inspection', { seen_alone: 'Yes', undertaking_kept: 'No' }, async (part) => {
    if (part === 'result') {
      await unit.locator(test('item-shortcomings')).waitFor(); // asked where something is not kept
      await onePage(unit);
    }
  });
  await step(unit, child, 'inspect_foster');
  await fillIn(unit, child, 'foster_record', { period: 'First quarter' });
  await step(unit, child, 'record_foster');
  await clockSays(unit, child, 'foster_record', 'In time');
});

scenario('the care is reviewed, breaks down, and the child is back in a home', async () => {
  await forward('P60D');
  await clockSays(clerk, child, 'icp_review', /Overdue|left/);
  await fillIn(clerk, child, 'icp');
  await fillIn(clerk, child, 'rehabilitation', { period: 'First quarter' });
  await step(clerk, child, 'review_icp');
  await step(unit, child, 'review_care', { findings: 'The family can no longer care for it' });
  await order(bench, child, 'Placement order', { institution: 'Lucknow', reason: 'The family gave up' });
  await step(bench, child, 'end_care');
  await stands(clerk, child, 'In interim placement');
  assert.doesNotMatch(await clerk.locator(test('steps')).innerText(), /Inspection of the foster family: .*Overdue/);
  await bench.goto(`${base}/desk/case/${child}?tab=steps`);
  await withoutBarriers(bench, 'the steps of a long life');
  await onePage(bench);
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual([clerk, unit, bench].flatMap((page) => page.wrong), []);
});
