// The life of a person in aftercare, by hand: who turns 18 in a home gets an order, a plan, visits, reviews, and an end with an outcome.
// Runs after all others but the whole lives, because time does not go back. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, forward, launch, onePage, person, scenario, signIn, test, today, typed, withoutBarriers,
} from './desk.mjs';
import {
  clockSays, fillIn, order, registered, stands, step, takenIn,
} from './lives.mjs';

let browser;
let clerk;
let unit;
let bench;
let id;

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

scenario('a person turns 18 in the home, and aftercare begins by an order', async () => {
  const born = new Date(`${await today(10)}T00:00:00Z`);
  born.setUTCFullYear(born.getUTCFullYear() - 18);
  id = await registered(clerk, 'found', 'Sayaniya', born);
  await takenIn(clerk, bench, id);
  await forward('P12D');
  await clockSays(clerk, id, 'of_age', /left/);
  await step(clerk, id, 'turn_18', { proof: 'Certificate 8' });
  await stands(clerk, id, 'Turned 18');
  await order(bench, id, 'Aftercare order', { institution: 'Hostel of the state', until: typed(await today(700)) });
  await step(bench, id, 'begin_aftercare');
  await withoutBarriers(bench, 'a case in aftercare');
});

scenario('the plan is filled in on the screen, with what the plan of the child said', async () => {
  await clerk.goto(`${base}/desk/case/${id}?tab=orders`);
  await clerk.locator(test('form-due-aftercare_plan')).waitFor();
  await fillIn(clerk, id, 'aftercare_plan', { stands_by: 'Her aunt in Gonda' }, async (part) => {
    if (part === 'aftercare') {
      await clerk.locator(test('item-health_needs')).getByText('From an earlier form').waitFor();
    }
    await onePage(clerk);
  });
  await step(clerk, id, 'plan_aftercare');
  await clockSays(clerk, id, 'aftercare_plan', 'In time');
});

scenario('who is visited late is on the list of the district, and a visit and a review go on', async () => {
  await forward('P95D');
  await clockSays(unit, id, 'aftercare_visit', /Overdue/);
  await step(clerk, id, 'visit_aftercare', { visited_on: typed(await today()), findings: 'Learns to weld' });
  await step(unit, id, 'review_aftercare', { findings: 'She earns her living' });
  await onePage(unit);
});

scenario('aftercare ends with an outcome, and nothing waits any more', async () => {
  await step(unit, id, 'end_aftercare', { outcome: 'A room and a job in Lucknow' });
  await unit.goto(`${base}/desk/case/${id}?tab=steps`);
  await unit.locator(test('step-made')).first().getByText('A room and a job in Lucknow').waitFor();
  assert.doesNotMatch(await unit.locator(test('steps')).innerText(), /Overdue|\d h left/);
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual([clerk, unit, bench].flatMap((page) => page.wrong), []);
});
