/** English words whose numbers are not numbers, and names that carry a date. Data; `_` stands for a space. */

/** Set phrases. What they count is nothing. */
export const IDIOMS_EN = `
one's oneself number_one number_1 no._1 no.1 #1 second_to_none one-stop one_stop one-on-one one-on-ones one-to-one one_to_one 1:1 1:1s 1-on-1 one_another no_one everyone anyone someone at_once all_at_once once_again
as_one one_team one_by_one one_step day_one one_day one_of_a_kind one_of one_more one_voice one_direction the_one for_one one-off one_off one-size one-way two-way three-way win-win first-class world-class first_class
110%_effort give_110% giving_110% gives_110% 110%_commitment 110%_committed 110%_focus 150%_effort 110_percent a_hundred_and_ten_percent hundred_and_ten_percent one_hundred_and_ten_percent 100%_committed 100%_commitment 100%_effort give_100% our_100% all_100%
two_cents ten_times_harder ten_out_of_ten 10/10 a_million_times million-dollar million_dollar millions_of thousand_times on_all_fours cloud_nine square_one zero_in zero_tolerance zero-based zero_to_hero ground_zero from_zero
fifty-fifty 50/50 50-50 20/20 80/20 pareto_80/20 fortune_500 fortune_100 s&p_500 ftse_100 big_four big_five top_of_mind half-hearted half_measures two_minds six_sigma seven_wonders hat-trick
catch-22 nine-to-five 9-to-5 nine_to_five a1 plan_b option_2 third-party third_party first-party two-factor 2fa second_nature third_time first_time first-time firsthand second-hand at_first first_and_foremost
`;

/** Nouns that end the name of a plan, a document, a product or an event: a date in front of them is no deadline. */
export const NAMING_NOUNS_EN = `
plan plans planogram programme program project initiative strategy roadmap campaign campaigns report reports audit audits budget budgets forecast catalogue catalog collection edition guide handbook guidelines policy
review reviews survey values vision agenda playbook kickoff kick-off conference summit expo fair show season's_greetings tournament championship olympics cohort intake class version release_notes statement statements
accounts filing return returns results newsletter calendar pricing price_list list manual framework standard standards model range line-up lineup deck presentation event events festival marathon challenge charter
sale promotion promotions offer offers mission targets goals objectives okrs kpis partners llc ltd inc gmbh holdings capital ventures club awards award scheme regulation directive act
`;

/** Words before a number that make it a name: version 4.1, phase 2. */
export const NUMBERED_NAMES = `
version ver release phase stage step level tier class section chapter part room building page item article option type model series windows ios android node node.js python java php iso plan route
formula vision strategy mission ambition purpose compass agenda horizon appendix annex clause grade gen generation zone terminal gate platform number no. # sev- sev ps xbox iphone galaxy boeing airbus .net sap postgres postgresql mysql ubuntu debian
react angular vue kubernetes redis http usb wifi wi-fi bluetooth hdmi sox soc pci lot wave p
`;

/** Verbs and prepositions that tie a goal to a plan. */
export const LINKS_EN = `
in_line_with in_support_of to_support supporting aligned_with aligned_to as_part_of part_of under_the to_fund funding to_deliver contributing_to contribute_to in_accordance_with according_to as_set_out_in to_enable enabling
towards_the toward_the for_the to_meet driving to_back backing following_the per_the so_the so_that_the as_required_by for_our in_keeping_with to_unlock required_by as_agreed_in set_by to_underpin underpinning
`;

export const PLAN_NOUNS_EN = `
plan programme program project initiative strategy roadmap campaign launch rollout roll-out expansion migration transformation merger integration agenda okr okrs objective objectives mission vision go-live budget charter
`;
