/** English units, indicators and verbs. Data; `_` stands for a space. */

export const CURRENCY_SIGNS =
  'us$ hk$ a$ c$ s$ nt$ r$ $ € £ ¥ ₹ ₩ usd eur gbp hkd rmb cny sgd aud cad chf inr jpy twd nok sek dkk nzd zar';
export const CURRENCY_WORDS =
  'dollars dollar euros euro pounds pound sterling yuan rmb yen rupees francs usd eur gbp hkd cny sgd aud cad chf inr jpy twd kronor kroner krona quid bucks';

/** Words after a number that are no thing counted: the number then stands bare. */
export const FUNCTION_WORDS = `
a an the and or but nor for to from by in on at of with within without over under until till through during before after per each every as than so if while when where which that this these those next last is are be
was were will shall must should can may might do does did we our us you your they their it its he she his her not no into onto across about around between up down off out via if this by against toward towards
compared versus vs yoy overall total max min maximum minimum or_more or_less more less plus again only also then
`;

export const DURATION_WORDS = `
milliseconds millisecond msec ms seconds second secs sec minutes minute mins min hours hour hrs hr days day weeks week wks months month years year yrs sprints quarters business_days working_days calendar_days
`;

export const INDICATORS_EN = `
revenue sales bookings billings arr mrr recurring_revenue turnover income profit profits margin margins ebitda cash cash_flow receivables collections dso opex capex costs cost spend spending budget expenses overhead
premium premiums persistency policies policy renewals renewal_rate lapse_rate loss_ratio claims commission commissions win_rate close_rate closing_rate conversion conversion_rate pipeline leads calls meetings demos
visits appointments referrals deals logos accounts churn churn_rate retention retention_rate market_share share basket basket_size average_order_value aov footfall traffic shrink shrinkage stock-outs stockouts
inventory stock returns return_rate orders units gift_sets sessions users subscribers signups sign-ups members followers downloads impressions clicks click-through_rate ctr open_rate cpa cac ltv nps csat
satisfaction score rating ratings complaints tickets backlog response_time resolution_time handling_time lead_time cycle_time time-to-hire time-to-fill time-to-offer latency uptime availability throughput
coverage defects bugs vulnerabilities incidents outages downtime errors error_rate deployments attrition turnover_rate engagement headcount hires vacancies positions absence absenteeism training_hours
wait_time wait_times waiting_time waiting_times overtime length_of_stay payment_terms first_response delay delays tenure turnaround mttr mtbf time-to-productivity time-to-market time_to_market time-to-value time_to_value
completion_rate pass_rate attendance accidents injuries emissions energy waste water scrap yield utilisation utilization productivity efficiency delivery on-time_delivery late_payments invoices payments freight discount average
`;

/** Indicators so wide that growth of them alone names no place to work at. */
export const GENERIC_INDICATORS_EN = `
revenue sales turnover income profit profits pipeline business growth performance results output productivity efficiency numbers figures quality volume performance share base customer customers client clients users company firm everything
`;

export const GROWTH_UP_EN = `
grow increase raise lift boost stretch extend improve up expand double triple quadruple multiply gain add higher growth increasing growing raising lifting bring_up push_up beat exceed surpass
`;
export const GROWTH_DOWN_EN = `
cut reduce lower decrease trim shrink halve drop slash bring_down save tighten shorten decline less fewer reducing cutting lowering minimise minimize
`;

/** Verbs whose object is what is gained or reached. */
export const GAINING_VERBS_EN =
  'reach hit achieve collect sell make earn gain add save generate visit call log settle answer attract deliver';

/** Verbs whose object is either done or not. */
export const DELIVERING_VERBS_EN = `
file submit close sign launch publish deliver ship release migrate upgrade run hold open deploy complete finish pass obtain hire install build implement host organise organize renew win secure go_live roll_out
rollout set_up certify register onboard move relocate replace retire decommission merge integrate automate appoint recruit conduct introduce send issue document audit approve finalise finalize convert land book
carry_out kick_off switch_on turn_on activate enable set_up choose decide update back_up lodge sell_out draft write produce test connect switch create prepare_and_file recertify sign_off hand_over schedule negotiate award select train
`;

/** Objects that are values, feelings or nothing in particular. */
export const EMPTY_OBJECTS_EN = `
it this that them things everything something more better best harder smarter deals deal customers clients people team teams target targets goal goals values culture mindset spirit trust relationships relationship morale
quality excellence success growth performance business results numbers sales job work way game mark gap gaps awareness support confidence engagement innovation books day week month year like meetings leadership bridges environment great strong happy troops gap corner pace moment bar tone ground needle wave charge dots noise storm ball basics best ride lead rivals most
`;

/** Nouns of feeling: whatever is done to them cannot be ticked off. */
export const SOFT_OBJECTS_EN = `
values culture mindset spirit trust relationships relationship morale excellence success awareness confidence engagement innovation bridges environment collaboration loyalty momentum presence reputation resilience capability capabilities footing foundations happiness teamwork attitude
`;

/** Words that make a completed act a wish. */
export const HEDGES_EN = `
try try_to try_and aim_to hope_to hope_that hopefully maybe perhaps possibly ideally as_much_as_possible as_many_as_possible where_possible whenever_possible if_possible when_possible strive_to strive endeavour_to endeavor_to
do_our_best do_our_utmost do_one's_utmost our_best our_utmost best_efforts make_every_effort attempt_to seek_to look_to want_to would_like_to consider explore think_about
`;

/** Words of a slogan. */
export const SLOGANS_EN = `
crush_it like_never_before world-class best-in-class excellence next_level extra_mile a_lot much_more definitely for_sure delight passion passionate number_one champion champions winners winning shine unstoppable
better best stronger greater harder smarter significantly substantially dramatically drastically massively considerably greatly noticeably hugely more_and_more get_the_staff_going step_up raise_the_bar healthy smoothly
motivate motivated inspire inspired empower foster nurture cultivate energise energize star_sellers top_sellers stars second_to_none game-changer be_there go_for_it push_hard excel unleash boost_morale delightful awesome amazing great_place
`;

/** Things that can be acted on: with a verb they are concrete. */
export const CONCRETE_OBJECTS_EN = `
website site app portal system platform module database contract agreement report reports policy manual handbook event seminar webinar workshop course training store stores branch warehouse office line machine window windows
displays display account certificate certification licence license patent trademark tender proposal invoice payment audit survey review version planogram catalogue brochure video newsletter channel server servers cluster
crm erp api dashboard product deployment deploy deploys deploying supplement plan kickoff campaign guide budget filing programme program migration conference fair phase milestone stockroom project
`;
