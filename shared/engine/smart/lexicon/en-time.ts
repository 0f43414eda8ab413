/** English words of time. Data; `_` stands for a space. */

export const MONTHS = `
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
`;

export const FESTIVALS_EN = `
thanksgiving christmas christmas_eve xmas easter labor_day labour_day black_friday cyber_monday new_year's_eve new_year's_day new_year's new_year lunar_new_year chinese_new_year spring_festival halloween diwali
ramadan eid independence_day fourth_of_july 4th_of_july july_4th july_fourth memorial_day boxing_day golden_week singles'_day singles_day double_11 prime_day mother's_day father's_day valentine's_day valentine's
st_patrick's_day presidents'_day veterans_day columbus_day bank_holiday may_day national_day mid-autumn_festival dragon_boat_festival super_bowl back-to-school back_to_school hanukkah pentecost whitsun passover rosh_hashanah yom_kippur holi songkran tet obon carnival oktoberfest mardi_gras midsummer advent lent all_saints canada_day
juneteenth michaelmas chuseok vesak nowruz guy_fawkes bonfire_night victoria_day bastille_day anzac_day australia_day wimbledon
`;

export const SEASONS_EN = 'spring summer autumn fall winter';

export const WEEKDAYS_EN = `
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
`;

/** Units of time in which goals are dated. Hours, minutes and seconds are measures only. */
export const CALENDAR_UNITS = `
calendar_day business_day working_day calendar_month calendar_quarter calendar_year business_week working_week fiscal_quarter fiscal_year financial_year tax_year school_year academic_year half_year half-year
day week month quarter year half semester term season sprint iteration fortnight weekend decade trimester cycle pay_period review_period trading_week cal_year
`;

/** Words that promise a time and give none. */
export const VAGUE_TIMES_EN = `
asap a.s.a.p. as_soon_as_possible as_soon_as_we_can as_quickly_as_possible as_early_as_possible soon eventually someday some_day one_day regularly periodically frequently often occasionally whenever_possible when_possible
where_possible going_forward moving_forward in_the_future in_future in_due_course in_the_near_future in_the_coming_period shortly over_time gradually timely in_a_timely_manner in_good_time immediately quickly rapidly fast faster
promptly constantly continuously continually always long_term long-term short_term in_the_long_run in_the_short_run at_some_point sooner_or_later before_long as_we_go day_by_day step_by_step sometime some_time when_we_can
when_time_permits at_the_earliest at_your_earliest_convenience from_now_on in_time on_time every_now_and_then ever never now right_away straight_away earlier sooner later steadily consistently ongoing
`;

/** Events that can close a goal: before the launch, by go-live. */
export const EVENTS_EN = `
launch go-live go_live golive release conference trade_show tradeshow audit review meeting agm kickoff kick-off deadline opening renewal graduation season holiday holidays holiday_season kick_off closing close offsite
off-site board_meeting inspection election exhibition expo summit festival wedding exam exams probation retirement handover migration peak rush harvest school_holidays contract demo_day deployment ipo finals birthday anniversary committee harvest cutover freeze hearing vote visit
`;
