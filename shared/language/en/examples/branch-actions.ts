import type { ActionWords } from '#language/examples/examples.ts';

export const actions: ActionWords = {
  campaign: [
    ['New-year reception for customers', '46 customers came, 9 deals'],
    ['Health talk in the community', '38 new names'],
    ['Evening with the bank branches', '22 came, 7 appointments'],
  ],
  training: [
    ['Whole-life sales talk, everybody tested', 'All passed'],
    ['Critical-illness claims, case by case', '8 took part, 86 points on average'],
    ['Closing a meeting: practice', 'Three rounds in pairs'],
  ],
  routine: [
    ['Complete the customer files', '60 completed'],
    ['Check the activity records', 'Checked, 5 corrected'],
    ['Update the performance board', 'Updated'],
  ],
  special: [
    ['Offers for customers who renew', '12 offers made'],
    ['Prepare the recruiting day of the second quarter', 'Room and list settled'],
    ['Clear up offers that were never signed', '6 still to follow'],
  ],
  visit: [
    ['Explain the cover plan at home', 'Agrees, medical next week'],
    ['Talk to an owner about group cover', 'Wants another quote'],
    ['Hand over the policy and ask for referrals', '2 referrals'],
  ],
  call: [
    ['Call about the medical report', 'All well, will sign'],
    ['Confirm the account for payments', 'Confirmed'],
  ],
  invitation: [
    ['Invite to the reception', 'Comes with the family'],
    ['Invite to the career evening', 'Has registered'],
  ],
};
