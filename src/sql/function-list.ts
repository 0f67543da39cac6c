/** DuckDB's functions, one a line: `name(parameters) | kind | description`. Written by test/sql/dialect.test.ts. */
export const FUNCTION_LIST = `
abs(x) | scalar | Absolute value
acos(x) | scalar | Computes the arccosine of x
acosh(x) | scalar | Computes the inverse hyperbolic cos of x
add(tinyint, tinyint) | scalar
age(timestamp, timestamp) | scalar | Subtract arguments, resulting in the time difference between the two timestamps
aggregate(list, function_name) | scalar | Executes the aggregate function function_name on the elements of list
alias(expr) | scalar | Returns the name of a given expression
any_value(arg) | aggregate | Returns the first non-NULL value from arg
apply(list, lambda(x)) | scalar | Returns a list that is the result of applying the lambda function to each element of the input list
approx_count_distinct(any) | aggregate | Computes the approximate count of distinct elements using HyperLogLog
approx_quantile(x, pos) | aggregate | Computes the approximate quantile using T-Digest
approx_top_k(val, k) | aggregate | Finds the k approximately most occurring values in the data set
arbitrary(arg) | aggregate | Returns the first value (NULL or non-NULL) from arg
arg_max(arg, val, bigint) | aggregate | Finds the row with the maximum val
arg_max_null(arg, val) | aggregate | Finds the row with the maximum val
arg_max_nulls_last(arg, val, N) | aggregate | Finds the rows with N maximum vals, including nulls
arg_min(arg, val, bigint) | aggregate | Finds the row with the minimum val
arg_min_null(arg, val) | aggregate | Finds the row with the minimum val
arg_min_nulls_last(arg, val, N) | aggregate | Finds the rows with N minimum vals, including nulls
argmax(arg, val, bigint) | aggregate | Finds the row with the maximum val
argmin(arg, val, bigint) | aggregate | Finds the row with the minimum val
array_agg(arg) | aggregate | Returns a LIST containing all the values of a column
array_aggr(list, function_name) | scalar | Executes the aggregate function function_name on the elements of list
array_aggregate(list, function_name) | scalar | Executes the aggregate function function_name on the elements of list
array_append(arr, el) | scalar
array_apply(list, lambda(x)) | scalar | Returns a list that is the result of applying the lambda function to each element of the input list
array_cat() | scalar | Concatenates lists
array_concat() | scalar | Concatenates lists
array_contains(list, element) | scalar | Returns true if the list contains the element
array_cosine_distance(array1, array2) | scalar | Computes the cosine distance between two arrays of the same size
array_cosine_similarity(array1, array2) | scalar | Computes the cosine similarity between two arrays of the same size
array_cross_product(array, array) | scalar | Computes the cross product of two arrays of size 3
array_distance(array1, array2) | scalar | Computes the distance between two arrays of the same size
array_distinct(list) | scalar | Removes all duplicates and NULL values from a list
array_dot_product(array1, array2) | scalar | Computes the inner product between two arrays of the same size
array_extract(t[], bigint) | scalar | Extracts a single character from a string using a (1-based) index
array_filter(list, lambda(x)) | scalar | Constructs a list from those elements of the input list for which the lambda function returns true
array_grade_up(list, varchar, varchar) | scalar | Works like list_sort, but the results are the indexes that correspond to the position in the original list instead of the actual values
array_has(list, element) | scalar | Returns true if the list contains the element
array_has_all(list1, list2) | scalar | Returns true if all elements of list2 are in list1
array_has_any(list1, list2) | scalar | Returns true if the lists have any element in common
array_indexof(list, element) | scalar | Returns the index of the element if the list contains the element
array_inner_product(array1, array2) | scalar | Computes the inner product between two arrays of the same size
array_intersect(list1, list2) | scalar | Returns a list containing the distinct elements that are present in both list1 and list2
array_length(list, dimension) | scalar | Returns the length of the list
array_negative_dot_product(array1, array2) | scalar | Computes the negative inner product between two arrays of the same size
array_negative_inner_product(array1, array2) | scalar | Computes the negative inner product between two arrays of the same size
array_pop_back(arr) | scalar
array_pop_front(arr) | scalar
array_position(list, element) | scalar | Returns the index of the element if the list contains the element
array_prepend(el, arr) | scalar
array_push_back(arr, e) | scalar
array_push_front(arr, e) | scalar
array_reduce(list, lambda(x,y), initial_value) | scalar | Reduces all elements of the input list into a single scalar value by executing the lambda function on a running result and the next list element
array_resize(list, size[, value]) | scalar | Resizes the list to contain size elements
array_reverse(l) | scalar
array_reverse_sort(list, varchar) | scalar | Sorts the elements of the list in reverse order
array_select(value_list, index_list) | scalar | Returns a list based on the elements selected by the index_list
array_slice(list, begin, end, step) | scalar | Extracts a sublist or substring using slice conventions
array_sort(list, varchar, varchar) | scalar | Sorts the elements of the list
array_to_string(arr, sep) | scalar
array_transform(list, lambda(x)) | scalar | Returns a list that is the result of applying the lambda function to each element of the input list
array_unique(list) | scalar | Counts the unique elements of a list
array_value() | scalar | Creates an ARRAY containing the argument values
array_where(value_list, mask_list) | scalar | Returns a list with the BOOLEANs in mask_list applied as a mask to the value_list
array_zip() | scalar | Zips n LISTs to a new LIST whose length will be that of the longest list
ascii(string) | scalar | Returns an integer that represents the Unicode code point of the first character of the string
asin(x) | scalar | Computes the arcsine of x
asinh(x) | scalar | Computes the inverse hyperbolic sin of x
atan(x) | scalar | Computes the arctangent of x
atan2(y, x) | scalar | Computes the arctangent (y, x)
atanh(x) | scalar | Computes the inverse hyperbolic tan of x
avg(x) | aggregate | Calculates the average value for all tuples in x
bar(x, min, max, width) | scalar | Draws a band whose width is proportional to (x - min) and equal to width characters when x = max
base64(blob) | scalar | Converts a blob to a base64 encoded string
bin(string) | scalar | Converts the string to binary representation
bit_and(arg) | aggregate | Returns the bitwise AND of all bits in a given expression
bit_count(x) | scalar | Returns the number of bits that are set
bit_length(string) | scalar | Number of bits in a string
bit_or(arg) | aggregate | Returns the bitwise OR of all bits in a given expression
bit_position(substring, bitstring) | scalar | Returns first starting index of the specified substring within bits, or zero if it is not present
bit_xor(arg) | aggregate | Returns the bitwise XOR of all bits in a given expression
bitstring(bitstring, length) | scalar | Pads the bitstring until the specified length
bitstring_agg(arg, tinyint, tinyint) | aggregate | Returns a bitstring with bits set for each distinct value
bool_and(arg) | aggregate | Returns TRUE if every input value is TRUE, otherwise FALSE
bool_or(arg) | aggregate | Returns TRUE if any input value is TRUE, otherwise FALSE
cardinality(map) | scalar | Returns the size of the map (or the number of entries in the map)
cbrt(x) | scalar | Returns the cube root of x
ceil(x) | scalar | Rounds the number up
ceiling(x) | scalar | Rounds the number up
century(ts) | scalar | Extract the century component from a date or timestamp
char_length(string) | scalar | Number of characters in string
character_length(string) | scalar | Number of characters in string
chr(code_point) | scalar | Returns a character which is corresponding the ASCII code value or Unicode code point
concat(value) | scalar | Concatenates multiple strings or lists
concat_ws(separator, string) | scalar | Concatenates many strings, separated by separator
contains(string, search_string) | scalar | Returns true if search_string is found within string
corr(y, x) | aggregate | Returns the correlation coefficient for non-NULL pairs in a group
cos(x) | scalar | Computes the cos of x
cosh(x) | scalar | Computes the hyperbolic cos of x
cot(x) | scalar | Computes the cotangent of x
count(arg) | aggregate | Returns the number of non-NULL values in arg
count_if(arg) | aggregate | Counts the total number of TRUE values for a boolean column
count_star() | aggregate
countif(arg) | aggregate | Counts the total number of TRUE values for a boolean column
covar_pop(y, x) | aggregate | Returns the population covariance of input values
covar_samp(y, x) | aggregate | Returns the sample covariance for non-NULL pairs in a group
cume_dist() | window
current_schema() | scalar | Returns the name of the currently active schema
current_user() | scalar
damerau_levenshtein(s1, s2) | scalar | Extension of Levenshtein distance to also include transposition of adjacent characters as an allowed edit operation
date_add(date, interval) | scalar
date_diff(part, startdate, enddate) | scalar | The number of partition boundaries between the timestamps
date_part(ts, date) | scalar | Get subfield (equivalent to extract)
date_sub(part, startdate, enddate) | scalar | The number of complete partitions between the timestamps
date_trunc(part, timestamp) | scalar | Truncate to specified precision
datediff(part, startdate, enddate) | scalar | The number of partition boundaries between the timestamps
datepart(ts, date) | scalar | Get subfield (equivalent to extract)
datesub(part, startdate, enddate) | scalar | The number of complete partitions between the timestamps
datetrunc(part, timestamp) | scalar | Truncate to specified precision
day(ts) | scalar | Extract the day component from a date or timestamp
dayname(ts) | scalar | The (English) name of the weekday
dayofmonth(ts) | scalar | Extract the dayofmonth component from a date or timestamp
dayofweek(ts) | scalar | Extract the dayofweek component from a date or timestamp
dayofyear(ts) | scalar | Extract the dayofyear component from a date or timestamp
days_in_month(date) | scalar
decade(ts) | scalar | Extract the decade component from a date or timestamp
decode(blob, varchar) | scalar | Converts blob to VARCHAR
degrees(x) | scalar | Converts radians to degrees
dense_rank() | window
divide(tinyint, tinyint) | scalar
editdist3(s1, s2) | scalar | The minimum number of single-character edits (insertions, deletions or substitutions) required to change one string to the other
element_at(map, key) | scalar | Returns a list containing the value for a given key or an empty list if the key is not contained in the map
encode(string) | scalar | Converts the string to BLOB
ends_with(string, search_string) | scalar | Returns true if string ends with search_string
entropy(x) | aggregate | Returns the log-2 entropy of count input-values
enum_code(enum) | scalar | Returns the numeric value backing the given enum value
enum_first(enum) | scalar | Returns the first value of the input enum type
enum_last(enum) | scalar | Returns the last value of the input enum type
enum_range(enum) | scalar | Returns all values of the input enum type as an array
enum_range_boundary(start, end) | scalar | Returns the range between the two given enum values as an array
epoch(temporal) | scalar | Extract the epoch component from a temporal type
epoch_ms(temporal) | scalar | Extract the epoch component in milliseconds from a temporal type
epoch_ns(temporal) | scalar | Extract the epoch component in nanoseconds from a temporal type
epoch_us(temporal) | scalar | Extract the epoch component in microseconds from a temporal type
equi_width_bins(min, max, bin_count, nice_rounding) | scalar | Generates bin_count equi-width bins between the min and max
era(ts) | scalar | Extract the era component from a date or timestamp
error(message) | scalar | Throws the given error message
even(x) | scalar | Rounds x to next even number by rounding away from zero
exp(x) | scalar | Computes e to the power of x
factorial(x) | scalar | Factorial of x
favg(x) | aggregate | Calculates the average using a more accurate floating point summation (Kahan Sum)
fdiv(x, y) | scalar
fill(t) | aggregate
filter(list, lambda(x)) | scalar | Constructs a list from those elements of the input list for which the lambda function returns true
first(t) | aggregate | Returns the first value (NULL or non-NULL) from arg
first_value(t) | window
flatten(nested_list) | scalar | Flattens a nested list by one level
floor(x) | scalar | Rounds the number down
fmod(x, y) | scalar
from_base64(string) | scalar | Converts a base64 encoded string to a character string (BLOB).
from_binary(value) | scalar | Converts a value from binary representation to a blob
from_hex(value) | scalar | Converts a value from hexadecimal representation to a blob
fsum(arg) | aggregate | Calculates the sum using a more accurate floating point summation (Kahan Sum).
gamma(x) | scalar | Interpolation of (x-1) factorial (so decimal inputs are allowed)
gcd(x, y) | scalar | Computes the greatest common divisor of x and y
gen_random_uuid() | scalar | Returns a random UUID v4 similar to this: eeccb8c5-9943-b2bb-bb5e-222f4e14b687
generate_series(bigint, bigint, bigint) | scalar | Creates a list of values between start and stop - the stop parameter is inclusive
generate_subscripts(arr, dim) | scalar
geomean(x) | scalar
geometric_mean(x) | scalar
get_bit(bitstring, index) | scalar | Extracts the nth bit from bitstring; the first (leftmost) bit is indexed 0
glob(varchar) | table
grade_up(list, varchar, varchar) | scalar | Works like list_sort, but the results are the indexes that correspond to the position in the original list instead of the actual values
greatest(arg1) | scalar | Returns the largest value
greatest_common_divisor(x, y) | scalar | Computes the greatest common divisor of x and y
group_concat(str, arg) | aggregate | Concatenates the column string values with an optional separator
hamming(s1, s2) | scalar | The Hamming distance between to strings, i.e., the number of positions with different characters for two strings of equal length
hash(value) | scalar | Returns a UBIGINT with the hash of the value
hex(string) | scalar | Converts blob to VARCHAR using hexadecimal encoding
histogram(source, col_name, bin_count, technique) | aggregate | Returns a LIST of STRUCTs with the fields bucket and count
histogram_exact(arg, bins) | aggregate | Returns a LIST of STRUCTs with the fields bucket and count matching the buckets exactly
hour(ts) | scalar | Extract the hour component from a date or timestamp
instr(string, search_string) | scalar | Returns location of first occurrence of search_string in string, counting from 1
isfinite(x) | scalar | Returns true if the floating point value is finite, false otherwise
isinf(x) | scalar | Returns true if the floating point value is infinite, false otherwise
isnan(x) | scalar | Returns true if the floating point value is not a number, false otherwise
isodow(ts) | scalar | Extract the isodow component from a date or timestamp
isoyear(ts) | scalar | Extract the isoyear component from a date or timestamp
jaccard(s1, s2) | scalar | The Jaccard similarity between two strings
jaro_similarity(s1, s2, score_cutoff) | scalar | The Jaro similarity between two strings
jaro_winkler_similarity(s1, s2, score_cutoff) | scalar | The Jaro-Winkler similarity between two strings
julian(ts) | scalar | Extract the Julian Day number from a date or timestamp
kahan_sum(arg) | aggregate | Calculates the sum using a more accurate floating point summation (Kahan Sum).
kurtosis(x) | aggregate | Returns the excess kurtosis (Fisher’s definition) of all input values, with a bias correction according to the sample size
kurtosis_pop(x) | aggregate | Returns the excess kurtosis (Fisher’s definition) of all input values, without bias correction
lag(t, bigint, t) | window
last(t) | aggregate | Returns the last value of a column
last_day(ts) | scalar | Returns the last day of the month
last_value(t) | window
lcase(string) | scalar | Converts string to lower case
lcm(x, y) | scalar | Computes the least common multiple of x and y
lead(t, bigint, t) | window
least(arg1) | scalar | Returns the smallest value
least_common_multiple(x, y) | scalar | Computes the least common multiple of x and y
left(string, count) | scalar | Extracts the left-most count characters
left_grapheme(string, count) | scalar | Extracts the left-most count grapheme clusters
len(string) | scalar | Number of characters in string
length(string) | scalar | Number of characters in string
length_grapheme(string) | scalar | Number of grapheme clusters in string
levenshtein(s1, s2) | scalar | The minimum number of single-character edits (insertions, deletions or substitutions) required to change one string to the other
lgamma(x) | scalar | Computes the log of the gamma function
list(arg) | aggregate | Returns a LIST containing all the values of a column
list_aggr(list, function_name) | scalar | Executes the aggregate function function_name on the elements of list
list_aggregate(list, function_name) | scalar | Executes the aggregate function function_name on the elements of list
list_any_value(l) | scalar
list_append(l, e) | scalar
list_apply(list, lambda(x)) | scalar | Returns a list that is the result of applying the lambda function to each element of the input list
list_approx_count_distinct(l) | scalar
list_avg(l) | scalar
list_bit_and(l) | scalar
list_bit_or(l) | scalar
list_bit_xor(l) | scalar
list_bool_and(l) | scalar
list_bool_or(l) | scalar
list_cat() | scalar | Concatenates lists
list_concat() | scalar | Concatenates lists
list_contains(list, element) | scalar | Returns true if the list contains the element
list_cosine_distance(list1, list2) | scalar | Computes the cosine distance between two same-sized lists
list_cosine_similarity(list1, list2) | scalar | Computes the cosine similarity between two same-sized lists
list_count(l) | scalar
list_distance(list1, list2) | scalar | Calculates the Euclidean distance between two points with coordinates given in two inputs lists of equal length
list_distinct(list) | scalar | Removes all duplicates and NULL values from a list
list_dot_product(list1, list2) | scalar | Computes the inner product between two same-sized lists
list_element(list, index) | scalar | Extract the indexth (1-based) value from the list
list_entropy(l) | scalar
list_extract(list, index) | scalar | Extract the indexth (1-based) value from the list
list_filter(list, lambda(x)) | scalar | Constructs a list from those elements of the input list for which the lambda function returns true
list_first(l) | scalar
list_grade_up(list, varchar, varchar) | scalar | Works like list_sort, but the results are the indexes that correspond to the position in the original list instead of the actual values
list_has(list, element) | scalar | Returns true if the list contains the element
list_has_all(list1, list2) | scalar | Returns true if all elements of list2 are in list1
list_has_any(list1, list2) | scalar | Returns true if the lists have any element in common
list_histogram(l) | scalar
list_indexof(list, element) | scalar | Returns the index of the element if the list contains the element
list_inner_product(list1, list2) | scalar | Computes the inner product between two same-sized lists
list_intersect(list1, list2) | scalar | Returns a list containing the distinct elements that are present in both list1 and list2
list_kurtosis(l) | scalar
list_kurtosis_pop(l) | scalar
list_last(l) | scalar
list_mad(l) | scalar
list_max(l) | scalar
list_median(l) | scalar
list_min(l) | scalar
list_mode(l) | scalar
list_negative_dot_product(list1, list2) | scalar | Computes the negative inner product between two same-sized lists
list_negative_inner_product(list1, list2) | scalar | Computes the negative inner product between two same-sized lists
list_pack(any) | scalar | Creates a LIST containing the argument values
list_position(list, element) | scalar | Returns the index of the element if the list contains the element
list_prepend(e, l) | scalar
list_product(l) | scalar
list_reduce(list, lambda(x,y), initial_value) | scalar | Reduces all elements of the input list into a single scalar value by executing the lambda function on a running result and the next list element
list_resize(list, size[, value]) | scalar | Resizes the list to contain size elements
list_reverse(l) | scalar
list_reverse_sort(list, varchar) | scalar | Sorts the elements of the list in reverse order
list_select(value_list, index_list) | scalar | Returns a list based on the elements selected by the index_list
list_sem(l) | scalar
list_skewness(l) | scalar
list_slice(list, begin, end, step) | scalar | Extracts a sublist or substring using slice conventions
list_sort(list, varchar, varchar) | scalar | Sorts the elements of the list
list_stddev_pop(l) | scalar
list_stddev_samp(l) | scalar
list_string_agg(l) | scalar
list_sum(l) | scalar
list_transform(list, lambda(x)) | scalar | Returns a list that is the result of applying the lambda function to each element of the input list
list_unique(list) | scalar | Counts the unique elements of a list
list_value(any) | scalar | Creates a LIST containing the argument values
list_var_pop(l) | scalar
list_var_samp(l) | scalar
list_where(value_list, mask_list) | scalar | Returns a list with the BOOLEANs in mask_list applied as a mask to the value_list
list_zip() | scalar | Zips n LISTs to a new LIST whose length will be that of the longest list
listagg(str, arg) | aggregate | Concatenates the column string values with an optional separator
ln(x) | scalar | Computes the natural logarithm of x
log(b, x) | scalar | Computes the logarithm of x to base b
log10(x) | scalar | Computes the 10-log of x
log2(x) | scalar | Computes the 2-log of x
lower(string) | scalar | Converts string to lower case
lpad(string, count, character) | scalar | Pads the string with the character on the left until it has count characters
ltrim(string, characters) | scalar | Removes any occurrences of any of the characters from the left side of the string
mad(x) | aggregate | Returns the median absolute deviation for the values within x
make_date(year, month, day) | scalar | The date for the given parts
make_time(hour, minute, seconds) | scalar | The time for the given parts
make_timestamp(year, month, day, hour, minute, seconds) | scalar | The timestamp for the given parts
make_timestamp_ms(nanos) | scalar | The timestamp for the given microseconds since the epoch
make_timestamp_ns(nanos) | scalar | The timestamp for the given nanoseconds since epoch
map(keys, values) | scalar | Creates a map from a set of keys and values
map_concat() | scalar | Returns a map created from merging the input maps, on key collision the value is taken from the last map with that key
map_contains(map, key) | scalar | Checks if a map contains a given key
map_contains_entry(map, key, value) | scalar
map_contains_value(map, value) | scalar
map_entries(map) | scalar | Returns the map entries as a list of keys/values
map_extract(map, key) | scalar | Returns a list containing the value for a given key or an empty list if the key is not contained in the map
map_extract_value(map, key) | scalar | Returns the value for a given key or NULL if the key is not contained in the map
map_from_entries(map) | scalar | Returns a map created from the entries of the array
map_keys(map) | scalar | Returns the keys of a map as a list
map_values(map) | scalar | Returns the values of a map as a list
max(arg, bigint) | aggregate | Returns the maximum value present in arg
max_by(arg, val, bigint) | aggregate | Finds the row with the maximum val
md5(string) | scalar | Returns the MD5 hash of the blob as a VARCHAR
md5_number(string) | scalar | Returns the MD5 hash of the blob as a HUGEINT
mean(x) | aggregate | Calculates the average value for all tuples in x
median(x) | aggregate | Returns the middle value of the set
microsecond(ts) | scalar | Extract the microsecond component from a date or timestamp
millennium(ts) | scalar | Extract the millennium component from a date or timestamp
millisecond(ts) | scalar | Extract the millisecond component from a date or timestamp
min(arg, bigint) | aggregate | Returns the minimum value present in arg
min_by(arg, val, bigint) | aggregate | Finds the row with the minimum val
minute(ts) | scalar | Extract the minute component from a date or timestamp
mismatches(s1, s2) | scalar | The Hamming distance between to strings, i.e., the number of positions with different characters for two strings of equal length
mod(tinyint, tinyint) | scalar
mode(x) | aggregate | Returns the most frequent value for the values within x
month(ts) | scalar | Extract the month component from a date or timestamp
monthname(ts) | scalar | The (English) name of the month
multiply(tinyint, tinyint) | scalar
nanosecond(tsns) | scalar | Extract the nanosecond component from a date or timestamp
nextafter(x, y) | scalar | Returns the next floating point value after x in the direction of y
nfc_normalize(string) | scalar | Converts string to Unicode NFC normalized string
normalized_interval(interval) | scalar | Normalizes an INTERVAL to an equivalent interval
nth_value(t, bigint) | window
ntile(bigint) | window
nullif(a, b) | scalar
octet_length(blob) | scalar | Number of bytes in blob
ord(string) | scalar | Returns an INTEGER representing the unicode codepoint of the first character in the string
parse_dirname(path, separator) | scalar | Returns the top-level directory name from the given path
parse_dirpath(path, separator) | scalar | Returns the head of the path (the pathname until the last slash) similarly to Python's os.path.dirname
parse_filename(string, trim_extension, separator) | scalar | Returns the last component of the path similarly to Python's os.path.basename function
parse_formatted_bytes(string) | scalar | Parses a human-readable representation of a size in bytes into an integer
parse_path(path, separator) | scalar | Returns a list of the components (directories and filename) in the path similarly to Python's pathlib.parts function
percent_rank() | window
pg_size_pretty(bytes) | scalar
pg_typeof(expression) | scalar
pi() | scalar | Returns the value of pi
position(string, search_string) | scalar | Returns location of first occurrence of search_string in string, counting from 1
pow(x, y) | scalar | Computes x to the power of y
power(x, y) | scalar | Computes x to the power of y
prefix(string, search_string) | scalar | Returns true if string starts with search_string
printf(format) | scalar | Formats a string using printf syntax
product(arg) | aggregate | Calculates the product of all tuples in arg
quantile(x, pos) | aggregate | Returns the exact quantile number between 0 and 1 . If pos is a LIST of FLOATs, then the result is a LIST of the corresponding exact quantiles
quantile_cont(x, pos) | aggregate | Returns the interpolated quantile number between 0 and 1 . If pos is a LIST of FLOATs, then the result is a LIST of the corresponding interpolated quantiles
quantile_disc(x, pos) | aggregate | Returns the exact quantile number between 0 and 1 . If pos is a LIST of FLOATs, then the result is a LIST of the corresponding exact quantiles
quarter(ts) | scalar | Extract the quarter component from a date or timestamp
radians(x) | scalar | Converts degrees to radians
random() | scalar | Returns a random number between 0 and 1
range(bigint, bigint, bigint) | scalar | Creates a list of values between start and stop - the stop parameter is exclusive
rank() | window
rank_dense() | window
reduce(list, lambda(x,y), initial_value) | scalar | Reduces all elements of the input list into a single scalar value by executing the lambda function on a running result and the next list element
regexp_extract(string, regex, group, options) | scalar | If string contains the regex pattern, returns the capturing group specified by optional parameter group; otherwise, returns the empty string
regexp_extract_all(string, regex, group, options) | scalar | Finds non-overlapping occurrences of the regex in the string and returns the corresponding values of the capturing group
regexp_full_match(string, regex, varchar) | scalar | Returns true if the entire string matches the regex
regexp_matches(string, regex, options) | scalar | Returns true if string contains the regex, false otherwise
regexp_replace(string, regex, replacement, options) | scalar | If string contains the regex, replaces the matching part with replacement
regexp_split_to_array(string, regex, options) | scalar | Splits the string along the regex
regexp_split_to_table(text, pattern) | scalar
regr_avgx(y, x) | aggregate | Returns the average of the independent variable for non-NULL pairs in a group, where x is the independent variable and y is the dependent variable
regr_avgy(y, x) | aggregate | Returns the average of the dependent variable for non-NULL pairs in a group, where x is the independent variable and y is the dependent variable
regr_count(y, x) | aggregate | Returns the number of non-NULL number pairs in a group
regr_intercept(y, x) | aggregate | Returns the intercept of the univariate linear regression line for non-NULL pairs in a group
regr_r2(y, x) | aggregate | Returns the coefficient of determination for non-NULL pairs in a group
regr_slope(y, x) | aggregate | Returns the slope of the linear regression line for non-NULL pairs in a group
regr_sxx(y, x) | aggregate
regr_sxy(y, x) | aggregate | Returns the population covariance of input values
regr_syy(y, x) | aggregate
repeat(any, bigint) | scalar | Repeats the blob count number of times
repeat_row(num_rows) | table
replace(string, source, target) | scalar | Replaces any occurrences of the source with target in string
reservoir_quantile(x, quantile, sample_size) | aggregate | Gives the approximate quantile using reservoir sampling, the sample size is optional and uses 8192 as a default size
reverse(string) | scalar | Reverses the string
right(string, count) | scalar | Extract the right-most count characters
right_grapheme(string, count) | scalar | Extracts the right-most count grapheme clusters
round(x, precision) | scalar | Rounds x to s decimal places
round_even(x, n) | scalar
roundbankers(x, n) | scalar
row() | scalar | Create an unnamed STRUCT (tuple) containing the argument values
row_number() | window
rpad(string, count, character) | scalar | Pads the string with the character on the right until it has count characters
rtrim(string, characters) | scalar | Removes any occurrences of any of the characters from the right side of the string
second(ts) | scalar | Extract the second component from a date or timestamp
sem(x) | aggregate | Returns the standard error of the mean
session_user() | scalar
set_bit(bitstring, index, new_value) | scalar | Sets the nth bit in bitstring to newvalue; the first (leftmost) bit is indexed 0
sha1(value) | scalar | Returns a VARCHAR with the SHA-1 hash of the blob
sha256(value) | scalar | Returns a VARCHAR with the SHA-256 hash of the blob
sign(x) | scalar | Returns the sign of x as -1, 0 or 1
signbit(x) | scalar | Returns whether the signbit is set or not
sin(x) | scalar | Computes the sin of x
sinh(x) | scalar | Computes the hyperbolic sin of x
skewness(x) | aggregate | Returns the skewness of all input values
split(string, separator) | scalar | Splits the string along the separator
split_part(string, delimiter, position) | scalar
sqrt(x) | scalar | Returns the square root of x
starts_with(string, search_string) | scalar | Returns true if string begins with search_string
stddev(x) | aggregate | Returns the sample standard deviation
stddev_pop(x) | aggregate | Returns the population standard deviation
stddev_samp(x) | aggregate | Returns the sample standard deviation
str_split(string, separator) | scalar | Splits the string along the separator
str_split_regex(string, regex, options) | scalar | Splits the string along the regex
strftime(data, format) | scalar | Converts a date to a string according to the format string
string_agg(str, arg) | aggregate | Concatenates the column string values with an optional separator
string_split(string, separator) | scalar | Splits the string along the separator
string_split_regex(string, regex, options) | scalar | Splits the string along the regex
string_to_array(string, separator) | scalar | Splits the string along the separator
strip_accents(string) | scalar | Strips accents from string
strlen(string) | scalar | Number of bytes in string
strpos(string, search_string) | scalar | Returns location of first occurrence of search_string in string, counting from 1
strptime(text, format) | scalar | Converts the string text to timestamp according to the format string
struct_concat() | scalar | Merge the multiple STRUCTs into a single STRUCT
struct_contains(struct, 'entry') | scalar | Check if an unnamed STRUCT contains the value
struct_extract(struct, 'entry') | scalar | Extract the named entry from the STRUCT
struct_extract_at(struct, 'entry') | scalar | Extract the entry from the STRUCT by position (starts at 1!).
struct_has(struct, 'entry') | scalar | Check if an unnamed STRUCT contains the value
struct_indexof(struct, 'entry') | scalar | Get the position of the entry in an unnamed STRUCT, starting at 1
struct_insert() | scalar | Adds field(s)/value(s) to an existing STRUCT with the argument values
struct_keys(struct) | scalar | Returns the field names of a STRUCT as a list
struct_pack() | scalar | Create a STRUCT containing the argument values
struct_position(struct, 'entry') | scalar | Get the position of the entry in an unnamed STRUCT, starting at 1
struct_update() | scalar | Changes field(s)/value(s) to an existing STRUCT with the argument values
struct_values(struct) | scalar | Returns the field values of a STRUCT as an UnnamedStruct
substr(string, start, length) | scalar | Extracts substring starting from character start up to the end of the string
substring(string, start, length) | scalar | Extracts substring starting from character start up to the end of the string
substring_grapheme(string, start, length) | scalar | Extracts substring starting from grapheme clusters start up to the end of the string
subtract(tinyint, tinyint) | scalar
suffix(string, search_string) | scalar | Returns true if string ends with search_string
sum(arg) | aggregate | Calculates the sum value for all tuples in arg
sum_no_overflow(arg) | aggregate | Internal only
sumkahan(arg) | aggregate | Calculates the sum using a more accurate floating point summation (Kahan Sum).
switch(key, map, value) | scalar | Creates a switch statement similar to CASE WHEN/THEN
tan(x) | scalar | Computes the tan of x
tanh(x) | scalar | Computes the hyperbolic tan of x
time_bucket(bucket_width, timestamp, origin) | scalar | Truncate TIMESTAMPTZ by the specified interval bucket_width
timezone(ts, time with time zone) | scalar | Extract the timezone component from a date or timestamp
timezone_hour(ts) | scalar | Extract the timezone_hour component from a date or timestamp
timezone_minute(ts) | scalar | Extract the timezone_minute component from a date or timestamp
to_base(number, radix, min_length) | scalar | Converts number to a string in the given base radix, optionally padding with leading zeros to min_length
to_base64(blob) | scalar | Converts a blob to a base64 encoded string
to_binary(string) | scalar | Converts the string to binary representation
to_centuries(integer) | scalar | Construct a century interval
to_days(integer) | scalar | Construct a day interval
to_decades(integer) | scalar | Construct a decade interval
to_hex(string) | scalar | Converts blob to VARCHAR using hexadecimal encoding
to_hours(integer) | scalar | Construct a hour interval
to_microseconds(integer) | scalar | Construct a microsecond interval
to_millennia(integer) | scalar | Construct a millenium interval
to_milliseconds(double) | scalar | Construct a millisecond interval
to_minutes(integer) | scalar | Construct a minute interval
to_months(integer) | scalar | Construct a month interval
to_quarters(integer) | scalar | Construct a quarter interval
to_seconds(double) | scalar | Construct a second interval
to_timestamp(sec) | scalar | Converts secs since epoch to a timestamp with time zone
to_weeks(integer) | scalar | Construct a week interval
to_years(integer) | scalar | Construct a year interval
translate(string, from, to) | scalar | Replaces each character in string that matches a character in the from set with the corresponding character in the to set
trim(string, characters) | scalar | Removes any occurrences of any of the characters from either side of the string
trunc(x, integer) | scalar | Truncates the number
try_strptime(text, format) | scalar | Converts the string text to timestamp according to the format string
typeof(expression) | scalar | Returns the name of the data type of the result of the expression
ucase(string) | scalar | Converts string to upper case
unbin(value) | scalar | Converts a value from binary representation to a blob
unhex(value) | scalar | Converts a value from hexadecimal representation to a blob
unicode(string) | scalar | Returns an INTEGER representing the unicode codepoint of the first character in the string
union_extract(union, tag) | scalar | Extract the value with the named tags from the union
union_tag(union) | scalar | Retrieve the currently selected tag of the union as an ENUM
union_value() | scalar | Create a single member UNION containing the argument value
unnest(any) | table
unpivot_list() | scalar | Identical to list_value, but generated as part of unpivot for better error messages
upper(string) | scalar | Converts string to upper case
url_decode(string) | scalar | Decodes a URL from a representation using Percent-Encoding
url_encode(string) | scalar | Encodes a URL to a representation using Percent-Encoding
user() | scalar
uuid() | scalar | Returns a random UUID v4 similar to this: eeccb8c5-9943-b2bb-bb5e-222f4e14b687
uuid_extract_timestamp(uuid) | scalar | Extract the timestamp for the given UUID v7
uuid_extract_version(uuid) | scalar | Extract a version for the given UUID
uuidv4() | scalar | Returns a random UUIDv4 similar to this: eeccb8c5-9943-b2bb-bb5e-222f4e14b687
uuidv7() | scalar | Returns a random UUID v7 similar to this: 019482e4-1441-7aad-8127-eec99573b0a0
var_pop(x) | aggregate | Returns the population variance
var_samp(x) | aggregate | Returns the sample variance of all input values
variance(x) | aggregate | Returns the sample variance of all input values
variant_extract(variant, varchar) | scalar
variant_normalize(input_variant) | scalar | Normalizes the input_variant to a canonical representation
variant_typeof(input_variant) | scalar | Returns the internal type of the input_variant
version() | scalar | Returns the currently active version of DuckDB in this format: v0.3.2
wavg(value, weight) | scalar
week(ts) | scalar | Extract the week component from a date or timestamp
weekday(ts) | scalar | Extract the weekday component from a date or timestamp
weekofyear(ts) | scalar | Extract the weekofyear component from a date or timestamp
weighted_avg(value, weight) | scalar
xor(left, right) | scalar | Bitwise XOR
year(ts) | scalar | Extract the year component from a date or timestamp
yearweek(ts) | scalar | Extract the yearweek component from a date or timestamp
`;
